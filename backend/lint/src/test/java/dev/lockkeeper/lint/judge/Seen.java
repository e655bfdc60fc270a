package dev.lockkeeper.lint.judge;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one statement does: to the locks held since the transaction began, to files, by full reads; or its refusal. */
record Seen(
        Map<String, String> locks,
        Set<String> rewrites,
        Set<String> scans,
        @Nullable String fails) {

    /** Whether it failed on what stands in the rows: integrity and data exceptions. */
    boolean ofRows() {
        return fails != null && (fails.startsWith("23") || fails.startsWith("22"));
    }

    Seen scanning(Set<String> others) {
        return new Seen(locks, rewrites, others, fails);
    }
}
