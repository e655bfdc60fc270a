package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A stretch in which one member is on duty, or nobody is. */
public record Shift(Instant from, Instant to, @Nullable MemberId member, Kind kind) {

    /** Why this member. */
    public enum Kind {
        /** It is their turn. */
        TURN,
        /** Whoever's turn it is, is away. */
        COVER,
        /** Somebody said so. */
        OVERRIDE,
        /** Two members agreed on it. */
        SWAP,
        /** The weekend of a rotation that works on weekdays. */
        FREE,
        /** Everybody is away. */
        NOBODY
    }

    public boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    boolean continues(Shift before) {
        return before.kind == kind && Objects.equals(before.member, member);
    }

    Shift until(Instant end) {
        return new Shift(from, end, member, kind);
    }
}
