package dev.lockkeeper.migration;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in a list that is ordered by time and then by identifier, both falling. */
record WaiverCursor(@Nullable Instant at, UUID id) {

    /** Before the first row. */
    static final WaiverCursor FIRST = new WaiverCursor(null, new UUID(-1, -1));

    /** Reads what {@link #toString()} wrote; nothing, or nonsense, is the first page. */
    static WaiverCursor parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return FIRST;
        }
        try {
            var parts = text.split("_", 2);
            return new WaiverCursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException nonsense) {
            return FIRST;
        }
    }

    /** As the database compares it; the latest there is reads as infinity. */
    OffsetDateTime time() {
        return at == null ? OffsetDateTime.MAX : at.atOffset(ZoneOffset.UTC);
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
