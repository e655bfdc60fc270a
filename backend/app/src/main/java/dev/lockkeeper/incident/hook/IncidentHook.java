package dev.lockkeeper.incident.hook;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.catalogue.DatabaseId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A door at which a program tells of incidents.
 *
 * @param name of the source of its incidents
 * @param database where it hurts when the program does not say
 * @param secret sealed; null where the door is closed
 * @param address where the program finds it
 * @param renewedBy in whose name incidents are written down
 * @param receivedAt when something that was proven last came in
 * @param kept how many messages wait for somebody to map them
 */
public record IncidentHook(
        UUID id,
        String name,
        IncidentHookKind kind,
        @Nullable DatabaseId database,
        byte @Nullable [] secret,
        String address,
        MemberId renewedBy,
        Instant renewedAt,
        @Nullable Instant receivedAt,
        int kept) {

    public boolean isOpen() {
        return secret != null;
    }

    /** Without the secret: records end up in logs. */
    @Override
    public String toString() {
        return "IncidentHook[id=%s, name=%s]".formatted(id, name);
    }
}
