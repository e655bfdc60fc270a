package dev.lockkeeper.insight.roi;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.insight.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that need not be bought for now.
 *
 * @param link the migration or the decision that made it so
 * @param monthly what it would cost each month
 * @param confidence how sure that is, in per cent
 * @param since from its month on
 * @param expires months that begin then or later do not count
 * @param approved by whom and when; nothing counts before
 * @param withdrawn by whom and when; months that begin then or later do not count
 */
public record LedgerEntry(
        UUID id,
        String title,
        String evidence,
        Link link,
        BigDecimal monthly,
        int confidence,
        LocalDate since,
        LocalDate expires,
        Hand written,
        @Nullable Hand approved,
        @Nullable Hand withdrawn) {

    /** Such as {@code M-42}, and its address within the tenant. */
    public record Link(String text, String path) {}

    /** Who did something, and when. */
    public record Hand(MemberId by, @Nullable String name, Instant at) {}

    /** How many months of the period count. */
    public int months(Period period) {
        return (int) period.months().stream().filter(this::holds).count();
    }

    /** Deferred monthly cost × months × confidence; nothing before it is approved. */
    public BigDecimal worth(Period period) {
        return approved == null
                ? BigDecimal.ZERO
                : monthly.multiply(BigDecimal.valueOf(months(period))).multiply(BigDecimal.valueOf(confidence, 2));
    }

    public boolean isExpiredOn(LocalDate day) {
        return !expires.isAfter(day);
    }

    private boolean holds(YearMonth month) {
        var first = month.atDay(1);
        return !month.isBefore(YearMonth.from(since))
                && first.isBefore(expires)
                && (withdrawn == null
                        || first.atStartOfDay(ZoneOffset.UTC).toInstant().isBefore(withdrawn.at()));
    }
}
