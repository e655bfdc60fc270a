package dev.lockkeeper.jira;

import dev.lockkeeper.jobs.Errand;

/**
 * An errand to Jira that has not been done.
 *
 * @param subject an issue's key, or what else people call what it is about
 */
record Delivery(Errand errand, Kind kind, String subject) {

    /** What it is to do. */
    enum Kind {
        /** An issue is to show something. */
        ISSUE,
        /** What Jira told is to be looked into. */
        NEWS,
        /** What Jira did not tell is to be looked for. */
        SWEEP,
        /** It is to be read which statuses issues went through. */
        HISTORY,
        /** An issue is to be read. */
        READING,
        /** Incidents are to be taken in. */
        INCIDENTS,
        /** Jira is to be asked to tell, or no more. */
        REGISTRATION,
        /** Jira's pages of releases are to say something of a migration. */
        DEPLOYMENT,
        /** The issues of a connection are to be gone through, since it was made, changed or let in again. */
        CONNECTION,
        /** The same, since they show something else. */
        SHOWING,
        /** Migrations are to be told what their issue is. */
        ISSUE_TYPE
    }

    /** An issue by its key: its migrations can be found by it. */
    public boolean isOfIssue() {
        return kind == Kind.ISSUE || kind == Kind.READING || kind == Kind.ISSUE_TYPE;
    }
}
