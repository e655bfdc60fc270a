package dev.lockkeeper.common;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A place in a list that is ordered by time and then by a unique number, both falling. */
public record Cursor(OffsetDateTime at, long number) {

    /** Before the first row: PostgreSQL reads this instant as {@code infinity}. */
    public static final Cursor FIRST = new Cursor(OffsetDateTime.MAX, Long.MAX_VALUE);

    public static Cursor of(Instant at, long number) {
        return new Cursor(at.atOffset(ZoneOffset.UTC), number);
    }

    /** Reads what {@link #toString()} wrote; nothing, or nonsense, is the first page. */
    public static Cursor parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return FIRST;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("/", 2);
            return of(Instant.parse(parts[0]), Long.parseLong(parts[1]));
        } catch (RuntimeException nonsense) {
            return FIRST;
        }
    }

    @Override
    public String toString() {
        var text = at.toInstant() + "/" + number;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
