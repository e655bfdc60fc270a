package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How a migration comes from one state to the next: the row of the step, whose turn it is then, and who is told. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MigrationMoves {

    private final Migrations migrations;
    private final GateKeeper gates;
    private final Transitions transitions;
    private final TurnLog turns;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MigrationMoves(
            Migrations migrations,
            GateKeeper gates,
            Transitions transitions,
            TurnLog turns,
            ApplicationEventPublisher events,
            Clock clock) {
        this.migrations = migrations;
        this.gates = gates;
        this.transitions = transitions;
        this.turns = turns;
        this.events = events;
        this.clock = clock;
    }

    void opened(Migration migration, MemberId by) {
        transitions.add(migration, null, by, "", clock.instant());
    }

    /** Asks the gate. Tells of it only when somebody who shows the migration would show something else. */
    boolean settle(MigrationId id, Migration migration, @Nullable MemberId actor) {
        if (!migration.status().isBeforeExecution()) {
            return false;
        }
        migration.forgetMissedPlan(clock.instant());
        var gate = gates.ask(id, migration);
        migration.waitFor(gate.waitsFor());
        var told = settle(id, migration, actor, gate.verdict());
        turns.note(id, migration, Turn.of(migration.status(), gate), clock.instant());
        return told;
    }

    private boolean settle(MigrationId id, Migration migration, @Nullable MemberId actor, Verdict verdict) {
        var before = migration.status();
        if (!migration.settle(verdict, clock.instant())) {
            return false;
        }
        migrations.flush();
        if (before != migration.status()) {
            transitions.add(migration, before, actor, "", clock.instant());
        }
        tell(id, migration, actor);
        followPlan(id, migration, actor);
        return true;
    }

    void followPlan(MigrationId id, Migration migration, @Nullable MemberId actor) {
        if (migration.disagreesWithPlan()) {
            move(id, migration, actor, "", clock.instant(), found -> found.followPlan(clock.instant()));
        }
    }

    void tell(MigrationId id, Migration migration, @Nullable MemberId actor) {
        events.publishEvent(new GateChanged(
                id, migration.getId(), actor, migration.status(), migration.verdict(), migration.tier()));
    }

    /**
     * Production was told of otherwise.
     *
     * @param known the last steps that the timeline has
     * @param steps what is true instead; at least one
     */
    void correct(
            MigrationId id,
            Migration migration,
            @Nullable MemberId actor,
            List<ToldStep> known,
            List<ProductionStep> steps) {
        var before = migration.status();
        var last = steps.get(steps.size() - 1);
        migration.follow(last);
        migrations.flush();
        var from = known.get(0).from();
        var replaced = known;
        for (var step : steps) {
            transitions.add(migration, from, step.to(), actor, step.reason(), step.at(), replaced);
            from = step.to();
            replaced = List.of();
        }
        turns.note(id, migration, Turn.of(migration.status()), last.at());
        events.publishEvent(
                before == migration.status()
                        ? new StepsCorrected(id, migration.getId(), actor, before)
                        : new MigrationMoved(
                                id, migration.getId(), actor, before, last.to(), last.reason(), last.failedIn()));
    }

    void move(
            MigrationId id,
            Migration migration,
            @Nullable MemberId actor,
            String reason,
            Instant at,
            Consumer<Migration> step) {
        move(id, migration, actor, reason, at, "", step);
    }

    /**
     * As above.
     *
     * @param failedIn the script that it failed in; empty where it did not, or nobody says
     */
    void move(
            MigrationId id,
            Migration migration,
            @Nullable MemberId actor,
            String reason,
            Instant at,
            String failedIn,
            Consumer<Migration> step) {
        var before = migration.status();
        step.accept(migration);
        // Who listens, in this transaction, reads the table.
        migrations.flush();
        transitions.add(migration, before, actor, reason.strip(), at);
        events.publishEvent(
                new MigrationMoved(id, migration.getId(), actor, before, migration.status(), reason.strip(), failedIn));
        if (!migration.status().isBeforeExecution()) {
            turns.note(id, migration, Turn.of(migration.status()), at);
        }
    }
}
