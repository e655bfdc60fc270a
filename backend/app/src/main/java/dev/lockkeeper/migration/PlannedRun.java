package dev.lockkeeper.migration;

import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.risk.RiskTier;
import java.util.function.Supplier;

/**
 * What is to run in production.
 *
 * @param revision read only where somebody asks
 */
public record PlannedRun(DatabaseId database, RiskTier tier, Supplier<Revision> revision) {

    public static PlannedRun of(GateSubject subject) {
        return new PlannedRun(subject.database(), subject.revision().tier(), subject::revision);
    }
}
