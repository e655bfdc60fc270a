package dev.lockkeeper.migration;

import dev.lockkeeper.risk.RiskTier;
import java.time.Instant;

/**
 * Somebody holds another tier to be right than the computed one.
 *
 * @param assessment the number of the one it was made on
 * @param computed what that one said
 */
public record Ruling(int assessment, RiskTier computed, RiskTier tier, String reason, String by, Instant at) {

    public boolean isHigher() {
        return tier.compareTo(computed) > 0;
    }

    /** A higher tier stays whatever is computed later; a lower one was made on one answer, and ends with it. */
    RiskTier over(int number, RiskTier now) {
        if (isHigher()) {
            return now.max(tier);
        }
        return number == assessment ? tier : now;
    }
}
