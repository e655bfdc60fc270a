package dev.lockkeeper.window;

import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.migration.Window;
import dev.lockkeeper.migration.Windows;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hours in which a database has much to do.
 *
 * @param database null for every one, as is its name
 * @param keepsBuildsOut whether heavy builds of indexes must not start then
 */
public record BusyTime(
        UUID id,
        @Nullable DatabaseId database,
        @Nullable String databaseName,
        Window when,
        String note,
        boolean keepsBuildsOut) {

    /** When that is, in words. */
    public String words() {
        return new Windows(List.of(when)).words();
    }

    boolean concerns(DatabaseId other) {
        return database == null || database.equals(other);
    }
}
