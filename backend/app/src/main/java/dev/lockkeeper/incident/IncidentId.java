package dev.lockkeeper.incident;

import dev.lockkeeper.tenancy.TenantId;

/** Names an incident as people do: {@code I-3} of this tenant. */
public record IncidentId(TenantId tenant, int number) {

    @Override
    public String toString() {
        return "I-" + number;
    }
}
