package dev.lockkeeper.insight;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/** How many rows of each kind a month has, counted as they are read one by one. */
final class Counts<K> {

    private final Map<YearMonth, Map<K, Long>> months = new HashMap<>();

    void add(YearMonth month, K kind) {
        months.computeIfAbsent(month, first -> new HashMap<>()).merge(kind, 1L, Long::sum);
    }

    long of(YearMonth month, K kind) {
        return months.getOrDefault(month, Map.of()).getOrDefault(kind, 0L);
    }
}
