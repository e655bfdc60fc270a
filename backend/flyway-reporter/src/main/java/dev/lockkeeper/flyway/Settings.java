package dev.lockkeeper.flyway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where to report, and as what. Empty texts are not said.
 *
 * @param address of Lockkeeper, such as https://lockkeeper.example
 * @param environment as the catalogue calls it
 * @param migration the number of the migration that all scripts belong to that do not name one
 * @param run names this run among others; where it is empty each run names itself
 */
record Settings(String address, String token, String environment, String migration, String run) {

    /** Such as V7__M-42_add_paid_at.sql. */
    private static final Pattern NAMED = Pattern.compile("(?<![A-Za-z0-9])M-([0-9]{1,9})(?![A-Za-z0-9])");

    private static final Pattern NUMBER = Pattern.compile("(?:M-)?([0-9]{1,9})");

    static Settings of(Map<String, String> placeholders, Map<String, String> environment) {
        return new Settings(
                either(placeholders.get("lockkeeper.url"), environment.get("LOCKKEEPER"))
                        .replaceFirst("/+$", ""),
                either(placeholders.get("lockkeeper.token"), environment.get("LOCKKEEPER_TOKEN")),
                either(placeholders.get("lockkeeper.environment"), environment.get("LOCKKEEPER_ENVIRONMENT")),
                either(placeholders.get("lockkeeper.migration"), environment.get("LOCKKEEPER_MIGRATION")),
                either(placeholders.get("lockkeeper.run"), environment.get("LOCKKEEPER_RUN")));
    }

    /** What has to be said besides, in the names of the environment variables. */
    List<String> missing() {
        var missing = new ArrayList<String>();
        if (address.isEmpty()) {
            missing.add("LOCKKEEPER");
        }
        if (token.isEmpty()) {
            missing.add("LOCKKEEPER_TOKEN");
        }
        if (environment.isEmpty()) {
            missing.add("LOCKKEEPER_ENVIRONMENT");
        }
        return missing;
    }

    /** The number of the migration that a script belongs to; null for one that Lockkeeper does not know. */
    @Nullable
    Integer migrationOf(String script) {
        var named = NAMED.matcher(script);
        if (named.find()) {
            return Integer.valueOf(named.group(1));
        }
        var said = NUMBER.matcher(migration);
        return said.matches() ? Integer.valueOf(said.group(1)) : null;
    }

    /** A record would write the token into any log. */
    @Override
    public String toString() {
        return address + " (" + environment + ")";
    }

    private static String either(@Nullable String one, @Nullable String other) {
        var said = one == null || one.isBlank() ? other : one;
        return said == null ? "" : said.strip();
    }
}
