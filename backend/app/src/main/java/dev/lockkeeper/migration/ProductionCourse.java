package dev.lockkeeper.migration;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.access.MemberAuthentication;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.RuleViolation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What production tells of a migration moves it, however late it is told. Whether it could start is asked of the moment at
 * which it started, and its steps are dated by the executions as they are known by now.
 */
@Service
@Transactional
public class ProductionCourse {

    private final MigrationLifecycle lifecycle;
    private final MigrationMoves moves;
    private final Transitions transitions;
    private final RevisionRows revisions;
    private final SeriesBook series;
    private final Clock clock;

    ProductionCourse(
            MigrationLifecycle lifecycle,
            MigrationMoves moves,
            Transitions transitions,
            RevisionRows revisions,
            SeriesBook series,
            Clock clock) {
        this.lifecycle = lifecycle;
        this.moves = moves;
        this.transitions = transitions;
        this.revisions = revisions;
        this.series = series;
        this.clock = clock;
    }

    /**
     * The revision that could start then; nothing where its gate was closed.
     *
     * @param tolerance by which clocks differ
     */
    @EngineersMay
    public Optional<UUID> startable(MigrationId id, Instant at, Duration tolerance) {
        var migration = lifecycle.lock(id);
        requireNotRetried(migration);
        if (!at.isBefore(clock.instant().minus(tolerance)) && hasClosedSince(id, migration)) {
            return Optional.empty();
        }
        return new OpenTimes(transitions.of(migration.getId()))
                .latest(at, tolerance)
                .map(open -> revisions.at(migration.getId(), open));
    }

    /** The revision that stood there then. */
    @EngineersMay
    public UUID revisionAt(UUID migration, Instant at) {
        return revisions.at(migration, at);
    }

    /**
     * These are all the steps that production took with its current revision.
     *
     * @param told in their order; at least one
     * @param tolerance by which clocks differ
     */
    @EngineersMay
    public void follow(MigrationId id, List<ProductionStep> told, Duration tolerance) {
        var migration = lifecycle.lock(id);
        var known = transitions.inProduction(migration.getId());
        var steps = afterApproval(migration, told, tolerance);
        var same = agreeing(known, steps);
        if (same < known.size()) {
            var first = Math.min(same, steps.size() - 1);
            moves.correct(
                    id, migration, actor(), known.subList(first, known.size()), steps.subList(first, steps.size()));
            return;
        }
        for (var step : steps.subList(same, steps.size())) {
            moves.move(id, migration, actor(), step.reason(), step.at(), step.failedIn(), found -> found.follow(step));
        }
    }

    /** Somebody who approved may be gone since the gate was asked last. */
    private boolean hasClosedSince(MigrationId id, Migration migration) {
        if (!migration.status().isBeforeExecution() || migration.status().isBeforeApproval()) {
            return false;
        }
        moves.settle(id, migration, actor());
        return migration.status().isBeforeApproval();
    }

    private void requireNotRetried(Migration migration) {
        if (migration.status() == MigrationStatus.FAILED) {
            series.retryOf(migration.getId()).ifPresent(again -> {
                throw new RuleViolation("migration.retried", migration.number(), again);
            });
        }
    }

    /** The timeline stays in order where the reporter's clock is behind ours. */
    private List<ProductionStep> afterApproval(Migration migration, List<ProductionStep> told, Duration tolerance) {
        var first = told.get(0).at();
        var open = new OpenTimes(transitions.of(migration.getId()))
                .from(first, tolerance)
                .orElse(first);
        return told.stream()
                .map(step -> step.at().isBefore(open) ? new ProductionStep(step.to(), open, step.failedIn()) : step)
                .toList();
    }

    private static int agreeing(List<ToldStep> known, List<ProductionStep> steps) {
        var same = 0;
        while (same < known.size() && same < steps.size() && steps.get(same).is(known.get(same))) {
            same++;
        }
        return same;
    }

    private static @Nullable MemberId actor() {
        return MemberAuthentication.current().map(CurrentMember::id).orElse(null);
    }
}
