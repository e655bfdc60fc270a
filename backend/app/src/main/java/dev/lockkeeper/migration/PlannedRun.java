package dev.lockkeeper.migration;

import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.risk.RiskTier;

/** What is to run, where, and how long. */
public record PlannedRun(DatabaseId database, RiskTier tier, Destination where, ExpectedTime expected) {

    /** In production, of which the gate is. */
    public static PlannedRun of(GateSubject subject, ExpectedTime expected) {
        return new PlannedRun(subject.database(), subject.revision().tier(), Destination.PRODUCTION, expected);
    }
}
