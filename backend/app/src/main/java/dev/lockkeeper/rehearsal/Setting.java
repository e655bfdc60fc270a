package dev.lockkeeper.rehearsal;

import static dev.lockkeeper.common.RuleViolation.require;

/**
 * Where a rehearsal took place.
 *
 * @param place as people call that database
 * @param serverVersion PostgreSQL's, such as 18.1
 * @param data what was in it, in words
 */
public record Setting(String place, String serverVersion, String data) {

    public Setting {
        place = place.strip();
        serverVersion = serverVersion.strip();
        data = data.strip();
        require(!place.isEmpty(), "rehearsal.place-missing");
        require(!serverVersion.isEmpty(), "rehearsal.server-missing");
    }
}
