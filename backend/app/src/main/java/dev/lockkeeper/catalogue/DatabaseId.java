package dev.lockkeeper.catalogue;

import java.util.UUID;

/** Names one registered database within a tenant. */
public record DatabaseId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
