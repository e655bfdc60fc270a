package dev.lockkeeper.notify;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A place in a list that is ordered by time and then by identifier, both falling. */
record After(OffsetDateTime at, UUID id) {

    /** PostgreSQL reads this instant as {@code infinity}. */
    static final After FIRST = new After(OffsetDateTime.MAX, new UUID(-1, -1));

    /** Far below what PostgreSQL keeps. */
    private static final int LAST_YEAR = 10_000;

    /** Some rows and, where there are more, the place of the last of them. */
    record Rows<T>(List<T> items, @Nullable String next) {

        /** Rows are read one beyond the size, which tells whether more follow. */
        static <T> Rows<T> of(List<T> rows, int size, Function<T, After> place) {
            if (rows.size() <= size) {
                return new Rows<>(rows, null);
            }
            var items = List.copyOf(rows.subList(0, size));
            return new Rows<>(items, place.apply(items.get(size - 1)).toString());
        }
    }

    static After of(Instant at, UUID id) {
        return new After(at.atOffset(ZoneOffset.UTC), id);
    }

    /** Reads what {@link #toString()} wrote; nothing, or nonsense, is the first page. */
    static After parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return FIRST;
        }
        try {
            var parts = text.split("_", 2);
            var place = of(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            return place.at().getYear() < LAST_YEAR ? place : FIRST;
        } catch (RuntimeException nonsense) {
            return FIRST;
        }
    }

    @Override
    public String toString() {
        return at.toInstant() + "_" + id;
    }
}
