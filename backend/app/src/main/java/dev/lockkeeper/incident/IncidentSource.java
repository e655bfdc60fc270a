package dev.lockkeeper.incident;

import static dev.lockkeeper.common.RuleViolation.require;

import org.jspecify.annotations.Nullable;

/**
 * Where an incident was told of before it was told of here: what tells twice under one name tells of one incident.
 *
 * @param name of the program, such as pagerduty
 * @param id what the incident is called there
 */
public record IncidentSource(String name, String id) {

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_ID = 200;

    public IncidentSource {
        name = name.strip();
        id = id.strip();
        require(!name.isEmpty() && !id.isEmpty(), "incident.source-half");
        require(name.length() <= LONGEST_NAME && id.length() <= LONGEST_ID, "incident.source-long");
    }

    /** Null where neither is said; one without the other is a mistake. */
    public static @Nullable IncidentSource of(@Nullable String name, @Nullable String id) {
        var nothing = (name == null || name.isBlank()) && (id == null || id.isBlank());
        return nothing ? null : new IncidentSource(name == null ? "" : name, id == null ? "" : id);
    }

    @Override
    public String toString() {
        return name + "/" + id;
    }
}
