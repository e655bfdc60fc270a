package dev.lockkeeper.catalogue;

import java.util.UUID;

/** Names one domain within a tenant. */
public record DomainId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
