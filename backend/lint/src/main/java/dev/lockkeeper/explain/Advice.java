package dev.lockkeeper.explain;

import dev.lockkeeper.lint.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that makes a query slow, and what could be done.
 *
 * @param node its id in the plan, 0 for the plan as a whole
 * @param message what was seen, with its figures
 * @param why what that means, and what would help
 * @param sql to copy, statement by statement
 * @param price what following it costs, null where nothing worth naming
 */
public record Advice(
        Kind kind,
        Severity severity,
        int node,
        String message,
        String why,
        List<String> sql,
        @Nullable String price) {

    /** What it is about. */
    public enum Kind {
        ESTIMATES_ONLY,
        SEQUENTIAL_SCAN,
        SORT_ON_DISK,
        HASH_ON_DISK,
        ROWS_MISESTIMATED,
        FILTER_DISCARDS,
        NESTED_LOOP,
        BITMAP_LOSSY,
        HEAP_FETCHES,
        CACHE_MISSES,
        JIT_OVERHEAD,
        BIG_OFFSET,
        CTE_MATERIALISED,
        SUBPLAN_PER_ROW,
        WORKERS_MISSING,
        TEMP_FILES,
        TRIGGER_TIME,
        COVERING_INDEX
    }

    public Advice {
        sql = List.copyOf(sql);
    }
}
