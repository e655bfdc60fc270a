package dev.lockkeeper.insight.roi;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is said of an entry.
 *
 * @param link such as {@code M-42} or {@code D-7}
 */
public record LedgerDetails(
        String title,
        String evidence,
        String link,
        BigDecimal monthly,
        int confidence,
        LocalDate since,
        LocalDate expires) {}
