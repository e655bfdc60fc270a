package dev.lockkeeper.incident;

import dev.lockkeeper.execution.Durations;
import dev.lockkeeper.execution.ExecutionRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An execution on the incident's database shortly before it hurt: offered as evidence, never blamed by itself.
 *
 * @param gap from its end to the impact; null where it was still running then
 * @param sharedTables the incident's tables that it changed
 * @param linked whether the incident is linked to its migration already
 */
public record NearbyExecution(ExecutionRow run, @Nullable String gap, boolean linked, List<String> sharedTables) {

    static NearbyExecution of(ExecutionRow run, Instant impact, boolean linked, List<String> sharedTables) {
        var end = run.endedAt();
        var over = end != null && !end.isAfter(impact);
        return new NearbyExecution(
                run, over ? Durations.words(Duration.between(end, impact)) : null, linked, sharedTables);
    }
}
