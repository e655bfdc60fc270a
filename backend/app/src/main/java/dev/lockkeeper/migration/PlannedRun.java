package dev.lockkeeper.migration;

import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.risk.RiskTier;
import java.util.function.Supplier;

/**
 * What is to run, and where.
 *
 * @param revision read only where somebody asks
 */
public record PlannedRun(DatabaseId database, RiskTier tier, Destination where, Supplier<Revision> revision) {

    /** In production, of which the gate is. */
    public static PlannedRun of(GateSubject subject) {
        return new PlannedRun(subject.database(), subject.revision().tier(), Destination.PRODUCTION, subject::revision);
    }
}
