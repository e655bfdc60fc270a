package dev.lockkeeper.review;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.risk.RiskTier;
import java.util.EnumMap;
import java.util.Map;

/**
 * How a rotation asks: whom for what, how much at once, and how long they have.
 *
 * @param version how often they were changed; 0 for a rotation that has none of its own
 */
public record Terms(
        Eligibility eligibility,
        Weights weights,
        Capacity capacity,
        Map<RiskTier, TimeLimit> limits,
        WorkingHours hours,
        int version) {

    public static final Terms USUAL =
            new Terms(Eligibility.EVERYBODY, Weights.USUAL, Capacity.ANY, Map.of(), WorkingHours.USUAL, 0);

    public Terms {
        var all = new EnumMap<RiskTier, TimeLimit>(RiskTier.class);
        for (var tier : RiskTier.values()) {
            var limit = limits.getOrDefault(tier, TimeLimit.NONE);
            require(limit.isInOrder(), "review.terms.limit-order");
            all.put(tier, limit);
        }
        limits = all;
    }

    /** The same with the time limits that rotations usually have. */
    Terms withUsualLimits() {
        return new Terms(eligibility, weights, capacity, TimeLimit.USUAL, hours, version);
    }

    public TimeLimit limit(RiskTier tier) {
        return limits.getOrDefault(tier, TimeLimit.NONE);
    }

    /** Who has no limit at all is pressed by nobody. */
    boolean hasLimits() {
        return limits.values().stream().anyMatch(limit -> !limit.equals(TimeLimit.NONE));
    }
}
