package dev.lockkeeper.risk;

import org.jspecify.annotations.Nullable;

/** A factor, and the change that would take it away. */
record Reason(Factor factor, @Nullable String remedy) {

    RiskTier tier() {
        return factor.tier();
    }
}
