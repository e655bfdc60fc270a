package dev.lockkeeper.execution;

import static dev.lockkeeper.common.RuleViolation.require;

/** What ran the SQL: a name such as Flyway or psql, and its version where that is known. */
public record Tool(String name, String version) {

    public Tool {
        name = name.strip();
        version = version.strip();
        require(!name.isEmpty(), "execution.tool-missing");
    }
}
