package dev.lockkeeper.execution;

import java.util.UUID;

/** Names one execution within a tenant. */
public record ExecutionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
