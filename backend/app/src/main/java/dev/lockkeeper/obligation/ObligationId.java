package dev.lockkeeper.obligation;

import java.util.UUID;

/** Names one obligation within a tenant. */
public record ObligationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
