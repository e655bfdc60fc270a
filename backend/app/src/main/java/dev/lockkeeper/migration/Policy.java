package dev.lockkeeper.migration;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.risk.RiskPolicy;
import dev.lockkeeper.risk.RiskTier;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * By what a tenant judges, and what each tier asks for.
 *
 * @param version 0 where the tenant has saved none: the product's own
 * @param tiers one for each tier, the lowest first
 * @param windows in one of which migrations of some tiers must run; absent in policies that are older
 */
public record Policy(int version, RiskPolicy risk, List<GatePolicy> tiers, Windows windows) {

    static final Windows NO_WINDOWS = new Windows(List.of());

    static final Policy STANDARD = new Policy(
            0,
            RiskPolicy.STANDARD,
            Arrays.stream(RiskTier.values()).map(GatePolicy::standard).toList());

    public Policy {
        tiers = List.copyOf(tiers);
        windows = Objects.requireNonNullElse(windows, NO_WINDOWS);
    }

    /** Without windows. */
    public Policy(int version, RiskPolicy risk, List<GatePolicy> tiers) {
        this(version, risk, tiers, NO_WINDOWS);
    }

    /** A tier that asks for a window where there is none in production could never open its gate. */
    void requireWhole(Windows inProduction) {
        var asked = tiers.stream().anyMatch(tier -> tier.conditions().window());
        require(!asked || !inProduction.isEmpty(), "policy.window.missing");
        require(windows.all().size() <= Windows.MOST, "policy.window.too-many", Windows.MOST);
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
        return new Policy(before.version() + 1, risk, counted, windows);
    }

    /** The same, but for what one tier asks for. */
    public Policy with(GatePolicy changed) {
        var others = tiers.stream()
                .map(tier -> tier.tier() == changed.tier() ? changed : tier)
                .toList();
        return new Policy(version, risk, others, windows);
    }
}
