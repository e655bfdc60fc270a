package dev.lockkeeper.execution;

import dev.lockkeeper.migration.MigrationStatus;

/** How an execution stands. */
public enum Outcome {
    RUNNING(MigrationStatus.EXECUTING),
    SUCCEEDED(MigrationStatus.DONE),
    FAILED(MigrationStatus.FAILED),
    ROLLED_BACK(MigrationStatus.ROLLED_BACK);

    private final MigrationStatus inProduction;

    Outcome(MigrationStatus inProduction) {
        this.inProduction = inProduction;
    }

    public boolean isEnd() {
        return this != RUNNING;
    }

    /** Whether both can be told of one execution: what failed and was then rolled back is told as either. */
    boolean agreesWith(Outcome other) {
        return this == other || isUnsuccessful() && other.isUnsuccessful();
    }

    /** This, said after another: that it was rolled back is not taken back by saying again that it failed. */
    Outcome after(Outcome before) {
        return before == ROLLED_BACK && this == FAILED ? ROLLED_BACK : this;
    }

    private boolean isUnsuccessful() {
        return this == FAILED || this == ROLLED_BACK;
    }

    /** What a migration becomes when this is what production says. */
    MigrationStatus inProduction() {
        return inProduction;
    }
}
