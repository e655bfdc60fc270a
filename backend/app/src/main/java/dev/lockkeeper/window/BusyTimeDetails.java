package dev.lockkeeper.window;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.migration.Window;
import org.jspecify.annotations.Nullable;

/**
 * What is said of busy hours; without a database they are those of every one.
 *
 * @param heavyMinutes from when on a build of indexes is heavy
 */
public record BusyTimeDetails(
        @Nullable DatabaseId database, Window when, String note, boolean keepsBuildsOut, int heavyMinutes) {

    static final int LEAST_HEAVY = 1;
    static final int MOST_HEAVY = 1440;

    public BusyTimeDetails {
        require(heavyMinutes >= LEAST_HEAVY && heavyMinutes <= MOST_HEAVY, "window.busy.heavy");
    }

    /** Where a minute is heavy. */
    public BusyTimeDetails(@Nullable DatabaseId database, Window when, String note, boolean keepsBuildsOut) {
        this(database, when, note, keepsBuildsOut, LEAST_HEAVY);
    }
}
