package dev.lockkeeper.rehearsal;

import static dev.lockkeeper.common.RuleViolation.require;

import org.jspecify.annotations.Nullable;

/**
 * Where a rehearsal took place.
 *
 * @param place as people call that database
 * @param serverVersion PostgreSQL's, such as 18.1
 * @param data what was in it, in words
 * @param rows how many the largest table had that the revision works on; null where nobody counted
 */
public record Setting(
        String place,
        String serverVersion,
        String data,
        @Nullable Long rows) {

    public Setting {
        place = place.strip();
        serverVersion = serverVersion.strip();
        data = data.strip();
        require(!place.isEmpty(), "rehearsal.place-missing");
        require(!serverVersion.isEmpty(), "rehearsal.server-missing");
        require(rows == null || rows >= 0, "rehearsal.rows-negative");
    }

    /** One in which nobody counted. */
    public Setting(String place, String serverVersion, String data) {
        this(place, serverVersion, data, null);
    }
}
