package dev.lockkeeper.home;

import java.util.List;

/** The beginning of a list, and whether it goes on. */
record Shortened<T>(List<T> items, boolean more) {

    static <T> Shortened<T> to(int size, List<T> items) {
        return items.size() <= size
                ? new Shortened<>(items, false)
                : new Shortened<>(List.copyOf(items.subList(0, size)), true);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }
}
