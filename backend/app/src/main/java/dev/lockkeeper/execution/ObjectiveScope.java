package dev.lockkeeper.execution;

import dev.lockkeeper.risk.RiskTier;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Of which executions an objective speaks.
 *
 * @param kind null for every kind
 * @param tier null for every tier
 */
public record ObjectiveScope(
        UUID environment,
        @Nullable ChangeKind kind,
        @Nullable RiskTier tier) {

    boolean holds(Prospect run) {
        return (kind == null || kind == run.kind()) && (tier == null || tier == run.tier());
    }

    /** The higher, the more it says; what a migration does says more than its tier. */
    int precision() {
        return (kind == null ? 0 : 2) + (tier == null ? 0 : 1);
    }
}
