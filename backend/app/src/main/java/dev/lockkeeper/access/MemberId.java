package dev.lockkeeper.access;

import java.util.UUID;

/** Names one member, human or agent, within a tenant. */
public record MemberId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
