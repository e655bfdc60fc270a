package dev.lockkeeper.jira;

import dev.lockkeeper.jira.hook.HookKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A door at which Jira tells what happens there.
 *
 * @param secret sealed
 * @param address where Jira finds it
 * @param renewedAt since when the secret counts
 * @param receivedAt when something that was proven last came in
 */
record JiraHook(
        UUID id,
        UUID connection,
        HookKind kind,
        byte[] secret,
        String address,
        Instant renewedAt,
        @Nullable Instant receivedAt) {

    /** Without the secret: records end up in logs. */
    @Override
    public String toString() {
        return "JiraHook[id=%s, kind=%s]".formatted(id, kind);
    }
}
