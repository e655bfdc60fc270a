package dev.lockkeeper.catalogue;

import static dev.lockkeeper.common.RuleViolation.require;

import org.jspecify.annotations.Nullable;

/** What is said of a registered database. */
public record DatabaseDetails(
        String name,
        int majorVersion,
        boolean runnerSetsLockTimeout,
        @Nullable DomainId domain,
        String description) {

    static final int OLDEST = 13;
    static final int NEWEST = 18;

    public DatabaseDetails {
        name = name.strip();
        require(!name.isEmpty(), "catalogue.name-empty");
        description = description.strip();
    }
}
