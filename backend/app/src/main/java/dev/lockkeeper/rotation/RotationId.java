package dev.lockkeeper.rotation;

import java.util.UUID;

/** Names one rotation within a tenant. */
public record RotationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
