package dev.lockkeeper.obligation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in a list that is ordered by day and then by identifier, both rising. */
record DueCursor(LocalDate day, UUID id) {

    static final DueCursor FIRST = new DueCursor(LocalDate.of(1, 1, 1), new UUID(0, 0));

    /** Reads what {@link #toString()} wrote; nothing, or nonsense, is the first page. */
    static DueCursor parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return FIRST;
        }
        try {
            var parts = text.split("_", 2);
            return new DueCursor(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException nonsense) {
            return FIRST;
        }
    }

    @Override
    public String toString() {
        return day + "_" + id;
    }
}
