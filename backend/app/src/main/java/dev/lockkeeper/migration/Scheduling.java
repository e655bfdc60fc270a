package dev.lockkeeper.migration;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.risk.RiskTier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says when a migration is to run, in production and on the way there. */
@Service
@Transactional
public class Scheduling {

    private static final Duration FURTHEST = Duration.ofDays(366);

    private final MigrationLifecycle lifecycle;
    private final Stops stops;
    private final StartTimes startTimes;
    private final Revisions revisions;
    private final ExpectedTimes expected;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Scheduling(
            MigrationLifecycle lifecycle,
            Stops stops,
            StartTimes startTimes,
            Revisions revisions,
            ExpectedTimes expected,
            ApplicationEventPublisher events,
            Clock clock) {
        this.lifecycle = lifecycle;
        this.stops = stops;
        this.startTimes = startTimes;
        this.revisions = revisions;
        this.expected = expected;
        this.events = events;
        this.clock = clock;
    }

    /** In production. A reviewer may still be at work: it counts from when the gate opens. */
    @EngineersMay
    public void schedule(CurrentMember by, MigrationId id, Instant at) {
        schedule(by, id, Destination.PRODUCTION, at);
    }

    /** In a window of where it is to run, where its tier asks for one. */
    @EngineersMay
    public void schedule(CurrentMember by, MigrationId id, Destination where, Instant at) {
        var migration = lifecycle.lock(id);
        var now = clock.instant();
        require(!at.isBefore(now.truncatedTo(ChronoUnit.MINUTES)), "migration.schedule.past");
        require(at.isBefore(now.plus(FURTHEST)), "migration.schedule.too-far");
        startTimes.require(run(migration, where), at);
        if (where.isProduction()) {
            lifecycle.plan(by, id, migration, at);
        } else {
            require(migration.status().isSchedulable(), "migration.not-scheduled", id.number());
            stops.put(migration.getId(), environment(where), at, by.id());
        }
        events.publishEvent(new MigrationScheduled(id, by.id(), where.name(), at));
    }

    /** In production. */
    @EngineersMay
    public void unschedule(CurrentMember by, MigrationId id) {
        unschedule(by, id, Destination.PRODUCTION);
    }

    @EngineersMay
    public void unschedule(CurrentMember by, MigrationId id, Destination where) {
        var migration = lifecycle.lock(id);
        if (where.isProduction()) {
            require(migration.scheduledFor().isPresent(), "migration.schedule.none");
            lifecycle.plan(by, id, migration, null);
        } else {
            require(stops.remove(migration.getId(), environment(where)), "migration.schedule.none");
        }
        events.publishEvent(new MigrationScheduled(id, by.id(), where.name(), null));
    }

    /**
     * Whether a migration of that tier may start there then.
     *
     * @param tolerance by which clocks differ
     */
    @ViewersMay
    @Transactional(readOnly = true)
    public void requireStartable(MigrationSummary migration, Destination where, Instant at, Duration tolerance) {
        startTimes.require(run(migration.database(), migration.tier(), where, migration.revision()), at, tolerance);
    }

    private static UUID environment(Destination where) {
        return Objects.requireNonNull(where.environment()).id();
    }

    private PlannedRun run(Migration migration, Destination where) {
        return run(migration.database(), migration.tier(), where, migration.revision());
    }

    private PlannedRun run(DatabaseId database, RiskTier tier, Destination where, UUID revision) {
        return new PlannedRun(
                database, tier, where, expected.of(revisions.find(revision).orElseThrow()));
    }
}
