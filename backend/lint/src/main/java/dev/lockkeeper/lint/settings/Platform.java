package dev.lockkeeper.lint.settings;

import java.util.Objects;
import java.util.Set;

/**
 * What the places that run the database offer.
 *
 * @param extensions that can be created everywhere; empty when nobody has told
 * @param owners roles that exist everywhere and may own things
 * @param oldestServer major version of the oldest server that runs the migration, 0 for the target's own
 */
public record Platform(Set<String> extensions, Set<String> owners, Integer oldestServer) {

    public static final Platform UNKNOWN = new Platform(Set.of(), Set.of(), 0);

    public Platform {
        extensions = Set.copyOf(Objects.requireNonNullElse(extensions, Set.of()));
        oldestServer = Objects.requireNonNullElse(oldestServer, 0);
        owners = Set.copyOf(Objects.requireNonNullElse(owners, Set.of()));
    }
}
