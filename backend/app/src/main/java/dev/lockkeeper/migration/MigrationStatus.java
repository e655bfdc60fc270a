package dev.lockkeeper.migration;

import java.util.Locale;
import java.util.Set;

/** Where a migration is in its life. */
public enum MigrationStatus {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    SCHEDULED,
    EXECUTING,
    DONE,
    REJECTED,
    WITHDRAWN,
    FAILED,
    ROLLED_BACK;

    private static final Set<MigrationStatus> ENDED = Set.of(DONE, REJECTED, WITHDRAWN, FAILED, ROLLED_BACK);
    private static final Set<MigrationStatus> EDITABLE = Set.of(DRAFT, IN_REVIEW, APPROVED, SCHEDULED);

    public boolean isEnded() {
        return ENDED.contains(this);
    }

    public boolean isBeforeApproval() {
        return this == DRAFT || this == IN_REVIEW;
    }

    /** Whether a report of production made it so. */
    boolean isToldByProduction() {
        return this == EXECUTING || this == DONE || this == FAILED || this == ROLLED_BACK;
    }

    /** Whether somebody may say when it is to run. */
    public boolean isSchedulable() {
        return isEditable() && this != DRAFT;
    }

    /** Whether its content may still change. */
    public boolean isEditable() {
        return EDITABLE.contains(this);
    }

    /** Whether the gate still has something to decide. */
    public boolean isBeforeExecution() {
        return EDITABLE.contains(this);
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
