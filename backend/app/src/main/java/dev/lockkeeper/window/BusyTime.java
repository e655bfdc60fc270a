package dev.lockkeeper.window;

import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.migration.PlannedRun;
import dev.lockkeeper.migration.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hours in which a database has much to do.
 *
 * @param database null for every one, as is its name
 * @param productive whether the environment that it names is production
 * @param keepsBuildsOut whether heavy builds of indexes must not run then
 * @param heavyMinutes from when on a build is heavy
 */
public record BusyTime(
        UUID id,
        @Nullable DatabaseId database,
        @Nullable String databaseName,
        Window when,
        boolean productive,
        String note,
        boolean keepsBuildsOut,
        int heavyMinutes) {

    /** When that is, in words. */
    public String words() {
        return when.words();
    }

    boolean holds(Destination where) {
        return when.place().holds(where, productive);
    }

    /** Whether such a run, begun then, would build indexes in these hours that are too heavy for them. */
    boolean keepsOut(PlannedRun run, Instant at) {
        var expected = run.expected();
        return keepsBuildsOut
                && concerns(run.database(), run.where())
                && expected.indexing().compareTo(Duration.ofMinutes(heavyMinutes)) >= 0
                && when.touches(at, expected.end(at));
    }

    boolean concerns(DatabaseId other, Destination where) {
        return holds(where) && (database == null || database.equals(other));
    }
}
