package dev.lockkeeper.incident.hook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was sent to a door.
 *
 * @param body as it was sent; the beginning alone, where it was too large
 * @param length of all of it, in bytes
 * @param outcome null while it waits
 * @param reason the key of a sentence that says why it is kept
 * @param told the incidents that it told of, by number
 */
public record IncidentMessage(
        UUID id,
        UUID hook,
        byte[] body,
        int length,
        Instant receivedAt,
        @Nullable Outcome outcome,
        @Nullable String reason,
        List<String> reasonAbout,
        List<Integer> told) {

    /** What came of a message. */
    public enum Outcome {
        /** It told of incidents. */
        TOLD,
        /** It told of something else. */
        NOTHING,
        /** Somebody has to look at it. */
        KEPT,
        /** Somebody did, and threw it away. */
        DISCARDED
    }

    public boolean isKept() {
        return outcome == Outcome.KEPT;
    }

    boolean isWhole() {
        return body.length == length;
    }

    /** What is no UTF-8 in it is marked. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "IncidentMessage[id=%s]".formatted(id);
    }
}
