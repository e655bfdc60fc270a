package dev.lockkeeper.insight.roi;

import java.util.Arrays;
import java.util.List;

/** What the return depends on and nobody knows exactly. */
public enum Driver {
    /** Hours of work that a migration took before. */
    HANDS_ON_BEFORE,
    /** Hours of work that it takes now. */
    HANDS_ON_NOW,
    /** What an hour of work costs. */
    RATE,
    /** Hours that an incident lasts. */
    OUTAGE_HOURS,
    /** What an hour of it costs. */
    OUTAGE_COST,
    /** Hours of work that an incident takes. */
    RESPONDER_HOURS,
    /** What the practice costs in a month. */
    PRACTICE_COST,
    /** Incidents by a migration flaw in the baseline's period: counted, and as uncertain as its count is small. */
    BASELINE_FLAWS;

    /** Whether people say it, rather than the baseline. */
    public boolean isTyped() {
        return this != BASELINE_FLAWS;
    }

    public boolean isMoney() {
        return this == RATE || this == OUTAGE_COST || this == PRACTICE_COST;
    }

    public static List<Driver> typed() {
        return Arrays.stream(values()).filter(Driver::isTyped).toList();
    }
}
