package dev.lockkeeper.window;

import static java.util.Comparator.comparing;

import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.migration.ExpectedTimes;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.migration.Stop;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to run, in production and on the way there. */
@Component
@Transactional(readOnly = true)
class PlannedTimes {

    /** Nothing that is reported takes longer, so what begins earlier than that before a moment is over by then. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private static final Comparator<Start> EARLIEST =
            comparing(Start::at).thenComparing(start -> start.migration().number());

    private record Start(MigrationSummary migration, Destination where, Instant at) {}

    private final MigrationArchive migrations;
    private final ExpectedTimes expected;

    PlannedTimes(MigrationArchive migrations, ExpectedTimes expected) {
        this.migrations = migrations;
        this.expected = expected;
    }

    /** What begins from one moment until before another, the earliest first. */
    List<PlannedTime> between(Instant from, Instant to, int limit) {
        return timed(begun(from, to, limit));
    }

    /** As above, and before it what begins earlier: of that the latest, and as many at the most. */
    List<PlannedTime> around(Instant from, Instant to, int limit) {
        return timed(Stream.concat(begunBefore(from, limit), begun(from, to, limit)));
    }

    private Stream<Start> begun(Instant from, Instant to, int limit) {
        var production = production(migrations.planned(from, to, limit));
        return Stream.concat(production, elsewhere(migrations.plannedElsewhere(from, to, limit)))
                .sorted(EARLIEST)
                .limit(limit);
    }

    private Stream<Start> begunBefore(Instant then, int limit) {
        var from = then.minus(LONGEST);
        var production = production(migrations.plannedLatest(from, then, limit));
        return Stream.concat(production, elsewhere(migrations.plannedElsewhereLatest(from, then, limit)))
                .sorted(EARLIEST.reversed())
                .limit(limit)
                .sorted(EARLIEST);
    }

    private List<PlannedTime> timed(Stream<Start> all) {
        var starts = all.toList();
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

    private static Stream<Start> production(List<MigrationSummary> planned) {
        return planned.stream()
                .map(one -> new Start(one, Destination.PRODUCTION, Objects.requireNonNull(one.scheduledFor())));
    }

    private Stream<Start> elsewhere(List<Stop> stops) {
        var known =
                migrations.byId(stops.stream().map(Stop::migration).distinct().toList());
        return stops.stream()
                .map(stop -> new Start(
                        Objects.requireNonNull(known.get(stop.migration())),
                        Destination.of(stop.environment()),
                        stop.at()));
    }
}
