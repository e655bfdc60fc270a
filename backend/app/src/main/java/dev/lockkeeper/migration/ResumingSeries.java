package dev.lockkeeper.migration;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.obligation.ObligationKeeping;
import dev.lockkeeper.obligation.ObligationKind;
import dev.lockkeeper.obligation.Subject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a series one of whose steps ended without being done: it is tried again, or the rest is given up. */
@Service
@Transactional
public class ResumingSeries {

    private final MigrationLifecycle lifecycle;
    private final Revisions revisions;
    private final SeriesBook book;
    private final History history;
    private final ObligationKeeping obligations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ResumingSeries(
            MigrationLifecycle lifecycle,
            Revisions revisions,
            SeriesBook book,
            History history,
            ObligationKeeping obligations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.lifecycle = lifecycle;
        this.revisions = revisions;
        this.book = book;
        this.history = history;
        this.obligations = obligations;
        this.events = events;
        this.clock = clock;
    }

    private record Stuck(Series series, Series.Step step) {}

    /** A draft of the same content becomes the step; asked for twice, it is one. */
    @EngineersMay
    public MigrationId retry(CurrentMember by, MigrationId id) {
        var failed = lifecycle.lock(id);
        var known = book.retryOf(failed.getId());
        if (known.isPresent()) {
            return new MigrationId(id.tenant(), known.get());
        }
        var stuck = stuck(failed);
        var before = history.predecessor(failed.getId());
        var again = lifecycle.open(
                by,
                proposal(failed),
                before,
                opened -> book.retry(stuck.series(), stuck.step(), opened.getId(), by.id(), clock.instant()));
        events.publishEvent(new StepRetried(id, by.id(), again.number()));
        stuck.series().open(stuck.step()).stream()
                .findFirst()
                .ifPresent(next -> lifecycle.settle(new MigrationId(id.tenant(), next.number())));
        return again;
    }

    /** Withdraws what comes behind, the last first, and drops what was promised of it. */
    @EngineersMay
    public void giveUp(CurrentMember by, MigrationId id, String reason) {
        var failed = lifecycle.lock(id);
        require(!reason.isBlank(), "migration.reason-missing");
        var stuck = stuck(failed);
        var rest = new ArrayList<>(stuck.series().open(stuck.step()));
        Collections.reverse(rest);
        for (var step : rest) {
            lifecycle.withdraw(by, new MigrationId(id.tenant(), step.number()), reason);
            drop(by, step, reason);
        }
        drop(by, stuck.step(), reason);
    }

    private void drop(CurrentMember by, Series.Step step, String reason) {
        book.promised(step.migration()).ifPresent(promise -> obligations.drop(by, promise, reason));
        obligations.dropAbout(by, Subject.migration(step.number()), ObligationKind.FOLLOW_UP, reason);
    }

    private Stuck stuck(Migration failed) {
        UUID migration = failed.getId();
        return book.around(migration).stream()
                .flatMap(series -> series.steps().stream()
                        .filter(step -> step.migration().equals(migration) && step.isStuck())
                        .map(step -> new Stuck(series, step)))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("series.not-stuck"));
    }

    private Proposal proposal(Migration failed) {
        var revision = revisions.find(failed.revision()).orElseThrow();
        return new Proposal(
                failed.title(),
                failed.database(),
                failed.jiraIssue().orElse(null),
                null,
                revision.posture(),
                revision.brief(),
                revision.scripts());
    }
}
