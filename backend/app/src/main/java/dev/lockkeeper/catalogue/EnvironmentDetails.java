package dev.lockkeeper.catalogue;

import static dev.lockkeeper.common.RuleViolation.require;

/** What is said of an environment. */
public record EnvironmentDetails(String name, boolean production, int position) {

    public EnvironmentDetails {
        name = name.strip();
        require(!name.isEmpty(), "catalogue.name-empty");
    }
}
