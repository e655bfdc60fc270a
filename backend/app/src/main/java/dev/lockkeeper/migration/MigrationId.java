package dev.lockkeeper.migration;

import dev.lockkeeper.tenancy.TenantId;

/** Names a migration as people do: {@code M-42} of this tenant. */
public record MigrationId(TenantId tenant, int number) {

    @Override
    public String toString() {
        return "M-" + number;
    }
}
