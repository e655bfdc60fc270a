package dev.lockkeeper.review;

import dev.lockkeeper.risk.RiskTier;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long a reviewer has, in hours of work.
 *
 * @param remind after how many they are reminded; null for never
 * @param escalate after how many somebody else is asked; null for never
 */
public record TimeLimit(@Nullable Integer remind, @Nullable Integer escalate) {

    static final TimeLimit NONE = new TimeLimit(null, null);

    /** One, two and three days of work of eight hours until somebody else is asked, as a form suggests it. */
    static final Map<RiskTier, TimeLimit> USUAL = Map.of(
            RiskTier.LOW, new TimeLimit(4, 8),
            RiskTier.MODERATE, new TimeLimit(8, 16),
            RiskTier.HIGH, new TimeLimit(16, 24));

    /** A reminder comes before what it reminds of. */
    boolean isInOrder() {
        return remind == null || escalate == null || remind < escalate;
    }
}
