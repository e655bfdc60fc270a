package dev.lockkeeper.common;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Some rows and, where there are more, the cursor after the last of them. */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Rows are read one beyond the size, which tells whether more follow. */
    public static <T> Page<T> of(List<T> rows, int size, Function<T, Cursor> cursor) {
        if (rows.size() <= size) {
            return new Page<>(rows, null);
        }
        var items = List.copyOf(rows.subList(0, size));
        return new Page<>(items, cursor.apply(items.get(size - 1)).toString());
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }
}
