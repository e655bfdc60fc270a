package dev.lockkeeper.tenancy;

import java.util.UUID;

/** Names one customer organisation. */
public record TenantId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
