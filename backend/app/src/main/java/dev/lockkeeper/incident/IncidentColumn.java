package dev.lockkeeper.incident;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of incidents as comma-separated values, the same out and in; only the first three are needed. */
enum IncidentColumn {
    TITLE,
    SEVERITY,
    IMPACT_STARTED,
    DETECTED,
    MITIGATED,
    RESTORED,
    SERVICE,
    DATABASE,
    TABLES,
    DESCRIPTION,
    CAUSE,
    CERTAINTY,
    SOURCE,
    SOURCE_ID,
    TAGS,
    RESPONDERS,
    RESPONDER_HOURS,
    OTHER_COST;

    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isNeeded() {
        return ordinal() <= IMPACT_STARTED.ordinal();
    }

    /** As people write it: {@code Impact started} is {@code impact_started}. */
    static Optional<IncidentColumn> named(String header) {
        var name = header.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        return Arrays.stream(values())
                .filter(column -> column.name().equals(name))
                .findFirst();
    }
}
