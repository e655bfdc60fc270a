package dev.lockkeeper.window;

import static java.util.Comparator.comparing;

import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.migration.ExpectedTimes;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationSummary;
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

    private record Start(MigrationSummary migration, Destination where, Instant at) {}

    private final MigrationArchive migrations;
    private final ExpectedTimes expected;

    PlannedTimes(MigrationArchive migrations, ExpectedTimes expected) {
        this.migrations = migrations;
        this.expected = expected;
    }

    /** What begins from one moment until before another, the earliest first. */
    List<PlannedTime> between(Instant from, Instant to, int limit) {
        var starts = Stream.concat(production(from, to, limit), elsewhere(from, to, limit))
                .sorted(comparing(Start::at)
                        .thenComparing(start -> start.migration().number()))
                .limit(limit)
                .toList();
        var revisions = starts.stream()
                .map(start -> start.migration().revision())
                .distinct()
                .toList();
        var times = expected.byId(revisions);
        return starts.stream()
                .map(start -> new PlannedTime(
                        start.migration(),
                        start.where(),
                        start.at(),
                        Objects.requireNonNull(times.get(start.migration().revision()))))
                .toList();
    }

    private Stream<Start> production(Instant from, Instant to, int limit) {
        return migrations.planned(from, to, limit).stream()
                .map(one -> new Start(one, Destination.PRODUCTION, Objects.requireNonNull(one.scheduledFor())));
    }

    private Stream<Start> elsewhere(Instant from, Instant to, int limit) {
        var stops = migrations.plannedElsewhere(from, to, limit);
        var known =
                migrations.byId(stops.stream().map(Stop::migration).distinct().toList());
        return stops.stream()
                .map(stop -> new Start(
                        Objects.requireNonNull(known.get(stop.migration())),
                        Destination.of(stop.environment()),
                        stop.at()));
    }
}
