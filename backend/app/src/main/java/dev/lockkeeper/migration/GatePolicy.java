package dev.lockkeeper.migration;

import dev.lockkeeper.risk.RiskTier;

/**
 * What a tier asks for.
 *
 * @param approvals how many people must approve the revision
 * @param domainOwner whether one of them must own a domain whose tables are touched
 */
public record GatePolicy(RiskTier tier, int approvals, boolean domainOwner, int version) {

    /** The product's own: one pair of eyes, two from moderate on, and a domain's owner where it is high. */
    static GatePolicy standard(RiskTier tier) {
        return switch (tier) {
            case LOW -> new GatePolicy(tier, 1, false, 0);
            case MODERATE -> new GatePolicy(tier, 2, false, 0);
            case HIGH -> new GatePolicy(tier, 2, true, 0);
        };
    }
}
