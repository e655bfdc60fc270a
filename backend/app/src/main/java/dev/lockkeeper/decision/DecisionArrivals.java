package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.decision.adr.AdrRecord;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes one imported record down: the decision, its revision, its course, and the entry that says who brought it. What
 * was accepted elsewhere is accepted here, without the critique that acceptance here asks for; but its guards wait until
 * somebody here agrees to them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DecisionArrivals {

    private final StoredDecisions decisions;
    private final DecisionRevisions revisions;
    private final DecisionCourse course;
    private final GuardArrivals guards;
    private final ImportedReviews reviews;
    private final DecisionEdition edition;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecisionArrivals(
            StoredDecisions decisions,
            DecisionRevisions revisions,
            DecisionCourse course,
            GuardArrivals guards,
            ImportedReviews reviews,
            DecisionEdition edition,
            ApplicationEventPublisher events,
            Clock clock) {
        this.decisions = decisions;
        this.revisions = revisions;
        this.course = course;
        this.guards = guards;
        this.reviews = reviews;
        this.edition = edition;
        this.events = events;
        this.clock = clock;
    }

    /** All but the end of a superseded one, since its successor may not be here yet. */
    Decision arrive(MemberId by, int number, DecisionContent content, AdrRecord record, String path) {
        var steps = ImportedCourse.of(record, path, clock.instant());
        var decision = new Decision(number, content, by, steps.get(0).at());
        decisions.saveAndFlush(decision);
        var last = steps.get(steps.size() - 1);
        revisions.add(decision, content, by, last.at(), path);
        DecisionStatus from = null;
        for (var step : steps) {
            if (step.to() != DecisionStatus.SUPERSEDED) {
                decision.standAs(step.to());
                course.add(decision, from, by, step.at(), step.reason());
                from = step.to();
            }
        }
        if (record.status() == DecisionStatus.ACCEPTED) {
            reviews.promise(by, decision, content);
            guards.await(by, decision, content, record.guards(), path);
        } else {
            guards.bring(by, decision, record.guards());
        }
        tell(by, decision, path);
        return decision;
    }

    /** Where no file tells when: on its own day, or on the day of what took its place. */
    void supersede(MemberId by, Decision decision, Decision successor, AdrRecord record, String path) {
        decision.standSupersededBy(successor);
        decisions.saveAndFlush(decision);
        var steps = ImportedCourse.of(record, path, clock.instant());
        var end = steps.get(steps.size() - 1);
        var told = steps.equals(record.course());
        var at = told || end.at().isAfter(successor.openedAt()) ? end.at() : successor.openedAt();
        course.add(decision, DecisionStatus.ACCEPTED, by, at, end.reason());
        edition.changed();
    }

    private void tell(MemberId by, Decision decision, String path) {
        edition.changed();
        events.publishEvent(new DecisionImported(by, decision.id(TenantContext.required()), path));
    }
}
