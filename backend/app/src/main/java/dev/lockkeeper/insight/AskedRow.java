package dev.lockkeeper.insight;

import dev.lockkeeper.risk.RiskTier;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * One review that a rotation asked of somebody, and that they neither declined nor let pass.
 *
 * @param number of the assignment
 * @param weight as the rotation's terms weighed it
 */
public record AskedRow(
        int number,
        int migration,
        String title,
        RiskTier tier,
        UUID reviewer,
        String reviewerName,
        UUID rotation,
        String rotationName,
        int weight,
        Instant askedAt) {

    YearMonth month() {
        return YearMonth.from(askedAt.atOffset(ZoneOffset.UTC));
    }
}
