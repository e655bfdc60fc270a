package dev.lockkeeper.window;

import static java.util.Comparator.comparing;

import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.Stop;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to run, in production and on the way there. */
@Component
@Transactional(readOnly = true)
class PlannedTimes {

    private final MigrationArchive migrations;

    PlannedTimes(MigrationArchive migrations) {
        this.migrations = migrations;
    }

    /** From one moment until before another, the earliest first. */
    List<PlannedTime> between(Instant from, Instant to, int limit) {
        return Stream.concat(production(from, to, limit), elsewhere(from, to, limit))
                .sorted(comparing(PlannedTime::at)
                        .thenComparing(time -> time.migration().number()))
                .limit(limit)
                .toList();
    }

    private Stream<PlannedTime> production(Instant from, Instant to, int limit) {
        return migrations.planned(from, to, limit).stream()
                .map(one -> new PlannedTime(one, Destination.PRODUCTION, Objects.requireNonNull(one.scheduledFor())));
    }

    private Stream<PlannedTime> elsewhere(Instant from, Instant to, int limit) {
        var stops = migrations.plannedElsewhere(from, to, limit);
        var known =
                migrations.byId(stops.stream().map(Stop::migration).distinct().toList());
        return stops.stream()
                .map(stop -> new PlannedTime(
                        Objects.requireNonNull(known.get(stop.migration())),
                        Destination.of(stop.environment()),
                        stop.at()));
    }
}
