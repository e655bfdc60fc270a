package dev.lockkeeper.notify;

import java.net.URI;
import java.util.Set;
import java.util.UUID;

/**
 * An address that is told of events.
 *
 * @param secret what signs, sealed
 * @param failures in a row
 */
public record Webhook(
        UUID id,
        String name,
        URI address,
        Format format,
        Set<EventType> events,
        State state,
        byte[] secret,
        int failures,
        int version) {

    public enum Format {
        SLACK,
        JSON
    }

    /** Paused by Lockkeeper, off by an admin. */
    public enum State {
        ACTIVE,
        OFF,
        PAUSED
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }
}
