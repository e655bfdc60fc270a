package dev.lockkeeper.migration;

/**
 * What the author tells reviewers.
 *
 * @param rowCounts expected row counts of the affected tables
 * @param queries the performance-sensitive queries that touch them
 * @param runningVersion whether the application that runs now works on the new schema
 * @param compatibility why, and what the next version needs
 * @param wayBack the plan to go back, or the acceptance that there is none
 */
public record Brief(
        String purpose,
        String rowCounts,
        String queries,
        Compatibility runningVersion,
        String compatibility,
        String wayBack) {

    /** Whether the running version of the application works on the schema as it will be. */
    public enum Compatibility {
        WORKS,
        BREAKS,
        UNKNOWN
    }

    public static Brief empty() {
        return new Brief("", "", "", Compatibility.UNKNOWN, "", "");
    }

    /** The same for another purpose. */
    Brief with(String other) {
        return new Brief(other, rowCounts, queries, runningVersion, compatibility, wayBack);
    }
}
