package dev.lockkeeper.window;

import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.migration.Window;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hours in which a database has much to do.
 *
 * @param database null for every one, as is its name
 * @param productive whether the environment that it names is production
 * @param keepsBuildsOut whether heavy builds of indexes must not start then
 */
public record BusyTime(
        UUID id,
        @Nullable DatabaseId database,
        @Nullable String databaseName,
        Window when,
        boolean productive,
        String note,
        boolean keepsBuildsOut) {

    /** When that is, in words. */
    public String words() {
        return when.words();
    }

    boolean holds(Destination where) {
        return when.place().holds(where, productive);
    }

    boolean concerns(DatabaseId other, Destination where) {
        return holds(where) && (database == null || database.equals(other));
    }
}
