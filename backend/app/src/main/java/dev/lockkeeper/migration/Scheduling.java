package dev.lockkeeper.migration;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.risk.RiskTier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says when a migration is to run, and whether the windows of the policy admit it. */
@Service
@Transactional
public class Scheduling {

    private static final Duration FURTHEST = Duration.ofDays(366);

    private final MigrationLifecycle lifecycle;
    private final PolicyVersions policies;
    private final Revisions revisions;
    private final List<ClosedTimes> closed;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Scheduling(
            MigrationLifecycle lifecycle,
            PolicyVersions policies,
            Revisions revisions,
            List<ClosedTimes> closed,
            ApplicationEventPublisher events,
            Clock clock) {
        this.lifecycle = lifecycle;
        this.policies = policies;
        this.revisions = revisions;
        this.closed = closed;
        this.events = events;
        this.clock = clock;
    }

    /** In a window, where its tier asks for one. A reviewer may still be at work: it counts from when the gate opens. */
    @EngineersMay
    public void schedule(CurrentMember by, MigrationId id, Instant at) {
        var migration = lifecycle.lock(id);
        var now = clock.instant();
        require(!at.isBefore(now.truncatedTo(ChronoUnit.MINUTES)), "migration.schedule.past");
        require(at.isBefore(now.plus(FURTHEST)), "migration.schedule.too-far");
        requireWindow(migration.tier(), at, Duration.ZERO, "migration.schedule.outside");
        requireNotClosed(run(migration.database(), migration.tier(), migration.revision()), at);
        lifecycle.plan(by, id, migration, at);
        events.publishEvent(new MigrationScheduled(id, by.id(), at));
    }

    @EngineersMay
    public void unschedule(CurrentMember by, MigrationId id) {
        var migration = lifecycle.lock(id);
        require(migration.scheduledFor().isPresent(), "migration.schedule.none");
        lifecycle.plan(by, id, migration, null);
        events.publishEvent(new MigrationScheduled(id, by.id(), null));
    }

    /**
     * Whether a migration of that tier may start then.
     *
     * @param tolerance by which clocks differ
     */
    @ViewersMay
    @Transactional(readOnly = true)
    public void requireStartable(MigrationSummary migration, Instant at, Duration tolerance) {
        requireWindow(migration.tier(), at, tolerance, "migration.start.outside");
        var run = run(migration.database(), migration.tier(), migration.revision());
        requireNotClosed(run, at, at.minus(tolerance), at.plus(tolerance));
    }

    private PlannedRun run(DatabaseId database, RiskTier tier, UUID revision) {
        return new PlannedRun(database, tier, () -> revisions.find(revision).orElseThrow());
    }

    /** Refused where all of these are closed: with the reason for the first. */
    private void requireNotClosed(PlannedRun run, Instant at, Instant... near) {
        for (var times : closed) {
            var refusal = times.refusal(run, at);
            if (refusal.isPresent()
                    && Arrays.stream(near)
                            .allMatch(other -> times.refusal(run, other).isPresent())) {
                throw refusal.get();
            }
        }
    }

    private void requireWindow(RiskTier tier, Instant at, Duration tolerance, String sentence) {
        var policy = policies.latest();
        var windows = policy.windows();
        var admitted = windows.admit(at) || windows.admit(at.plus(tolerance)) || windows.admit(at.minus(tolerance));
        require(!policy.of(tier).conditions().window() || admitted, sentence, windows.next(at));
    }
}
