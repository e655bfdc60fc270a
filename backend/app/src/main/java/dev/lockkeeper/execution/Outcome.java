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

    /** What a migration becomes when this is what production says. */
    MigrationStatus inProduction() {
        return inProduction;
    }
}
