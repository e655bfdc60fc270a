package dev.lockkeeper.migration;

import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.catalogue.Environment;
import dev.lockkeeper.catalogue.Environments;
import dev.lockkeeper.risk.RiskTier;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the page of a migration says of when it is to run. */
@Component
@Transactional(readOnly = true)
class ScheduleDesk {

    /**
     * When it is to run elsewhere than in production, and where it could be.
     *
     * @param windows those of production that its tier asks for
     * @param elsewhere the environments that are not production
     */
    public record Schedule(Windows windows, List<Stop> stops, List<Environment> elsewhere) {}

    private final PlacedWindows placed;
    private final Stops stops;
    private final Environments environments;

    ScheduleDesk(PlacedWindows placed, Stops stops, Environments environments) {
        this.placed = placed;
        this.stops = stops;
        this.environments = environments;
    }

    Schedule of(MigrationSummary migration, RiskTier tier, Policy policy) {
        return new Schedule(
                placed.of(policy, tier, Destination.PRODUCTION), stops.of(migration.uuid()), elsewhere(migration));
    }

    private List<Environment> elsewhere(MigrationSummary migration) {
        return migration.status().isSchedulable()
                ? environments.list().stream().filter(one -> !one.production()).toList()
                : List.of();
    }
}
