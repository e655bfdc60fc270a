package dev.lockkeeper.migration;

import dev.lockkeeper.risk.RiskPolicy;
import dev.lockkeeper.risk.RiskTier;
import java.util.Arrays;
import java.util.List;

/**
 * By what a tenant judges, and what each tier asks for.
 *
 * @param version 0 where the tenant has saved none: the product's own
 * @param tiers one for each tier, the lowest first
 */
public record Policy(int version, RiskPolicy risk, List<GatePolicy> tiers) {

    static final Policy STANDARD = new Policy(
            0,
            RiskPolicy.STANDARD,
            Arrays.stream(RiskTier.values()).map(GatePolicy::standard).toList());

    public Policy {
        tiers = List.copyOf(tiers);
    }

    public GatePolicy of(RiskTier tier) {
        return tiers.stream()
                .filter(policy -> policy.tier() == tier)
                .findFirst()
                .orElseThrow();
    }

    /** The next version; each tier that asks for something else than before counts its own. */
    Policy after(Policy before) {
        var counted =
                tiers.stream().map(tier -> tier.after(before.of(tier.tier()))).toList();
        return new Policy(before.version() + 1, risk, counted);
    }

    Policy with(GatePolicy changed) {
        var others = tiers.stream()
                .map(tier -> tier.tier() == changed.tier() ? changed : tier)
                .toList();
        return new Policy(version, risk, others);
    }
}
