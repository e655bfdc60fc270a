package dev.lockkeeper.insight;

import java.util.Locale;

/** Which incidents a figure is made of. */
public enum IncidentsOf {
    /** The impact began within the period: incidents by cause, and the rate of all causes. */
    BEGAN("i.impact_started", "i.impact_started >= :from and i.impact_started < :until"),

    /** Of those, the ones that a person has confirmed to be a migration's flaw: the incident rate. */
    FLAWS(
            "i.impact_started",
            "i.impact_started >= :from and i.impact_started < :until and i.cause = 'MIGRATION_FLAW' and i.confirmed"),

    /** They ended within the period: the time to restore. */
    RESTORED("i.restored", "i.restored >= :from and i.restored < :until"),

    /** They began before the period's end and are not over. */
    LASTING("i.impact_started", "i.impact_started < :until and i.restored is null");

    private final String at;
    private final String condition;

    IncidentsOf(String at, String condition) {
        this.at = at;
        this.condition = condition;
    }

    /** The column whose instant puts an incident into the period. */
    String at() {
        return at;
    }

    String condition() {
        return condition;
    }

    /** Where its rows are, below Insights. */
    public String address() {
        return this == BEGAN ? "incidents" : "incidents/" + slug();
    }

    /** The last part of the message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
