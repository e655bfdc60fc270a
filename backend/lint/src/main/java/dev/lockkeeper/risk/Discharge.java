package dev.lockkeeper.risk;

import org.jspecify.annotations.Nullable;

/**
 * A recorded fact that takes away a reason, of one statement of one content: with another hash it counts no more.
 *
 * @param seconds how long a rehearsal took
 * @param rows how many rows the table had in that rehearsal
 */
public record Discharge(
        Kind kind,
        String contentHash,
        String script,
        int statement,
        @Nullable Double seconds,
        @Nullable Long rows) {

    /** What was seen. */
    public enum Kind {
        /** The preflight query answered zero, on a recent snapshot. */
        PREFLIGHT_ZERO,
        /** The running versions no longer read what is changed or removed. */
        NOBODY_READS,
        /** What is removed is kept elsewhere. */
        ARCHIVED,
        /** It ran on a shadow of production. */
        REHEARSED
    }

    public static Discharge of(Kind kind, String contentHash, String script, int statement) {
        return new Discharge(kind, contentHash, script, statement, null, null);
    }
}
