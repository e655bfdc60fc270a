package dev.lockkeeper.decision;

import dev.lockkeeper.tenancy.TenantId;

/** Names one decision; people say {@code D-7}. */
public record DecisionId(TenantId tenant, int number) {

    @Override
    public String toString() {
        return "D-" + number;
    }
}
