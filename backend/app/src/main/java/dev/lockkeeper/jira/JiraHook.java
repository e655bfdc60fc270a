package dev.lockkeeper.jira;

import dev.lockkeeper.jira.hook.HookKind;
import dev.lockkeeper.jira.server.SignIn;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A door at which Jira tells what happens there.
 *
 * @param signIn the connection's
 * @param secret sealed: the door's own, or the connection's where the app's secret is the proof
 * @param sealedFor the row that it was sealed for
 * @param address where Jira finds it
 * @param renewedAt since when the secret counts
 * @param registeredUntil how long Jira tells; null where that does not end, or has not begun
 * @param receivedAt when something that was proven last came in
 */
record JiraHook(
        UUID id,
        UUID connection,
        HookKind kind,
        SignIn signIn,
        byte[] secret,
        UUID sealedFor,
        String address,
        Instant renewedAt,
        @Nullable Instant registeredUntil,
        @Nullable Instant receivedAt) {

    /** An app's secret is one only while the connection signs in as an app. */
    boolean isUsable() {
        return kind != HookKind.APP || signIn.isOAuth();
    }

    /** Without the secret: records end up in logs. */
    @Override
    public String toString() {
        return "JiraHook[id=%s, kind=%s]".formatted(id, kind);
    }
}
