package dev.lockkeeper.demo;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.decision.DecisionContent;
import dev.lockkeeper.decision.DecisionId;
import dev.lockkeeper.decision.DecisionRecording;
import dev.lockkeeper.demo.DemoDecisions.DemoDecision;
import dev.lockkeeper.demo.DemoGround.Ground;
import dev.lockkeeper.demo.DemoPeople.Staff;
import dev.lockkeeper.obligation.ObligationKeeping;
import dev.lockkeeper.obligation.ObligationKind;
import dev.lockkeeper.obligation.Promise;
import dev.lockkeeper.obligation.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Writes the demo tenant's decisions, spread over its history, and what was promised with them. */
@Component
class DemoRecords {

    private final DecisionRecording recording;
    private final ObligationKeeping obligations;

    DemoRecords(DecisionRecording recording, ObligationKeeping obligations) {
        this.recording = recording;
        this.obligations = obligations;
    }

    void write(Staff staff, Ground ground, Instant from, Instant to, RandomGenerator chance, int count) {
        var step = Duration.between(from, to).dividedBy(count + 1L);
        for (int n = 0; n < count; n++) {
            var at = from.plus(step.multipliedBy(n + 1L));
            write(staff, ground, DemoDecisions.ALL.get(n), at, chance, n >= count - 2);
        }
    }

    private void write(
            Staff staff, Ground ground, DemoDecision told, Instant at, RandomGenerator chance, boolean open) {
        var author = staff.engineers().get(chance.nextInt(staff.engineers().size()));
        var decider = staff.reviewers().get(chance.nextInt(staff.reviewers().size()));
        var content = content(told, ground, decider, at);
        var id = as(author, at, () -> recording.propose(author, content));
        if (!open) {
            as(decider, at.plus(Duration.ofHours(20 + chance.nextInt(80))), () -> {
                recording.accept(decider, id, 1);
                return id;
            });
            promiseReview(decider, id, content, at);
        }
    }

    private void promiseReview(CurrentMember decider, DecisionId id, DecisionContent content, Instant at) {
        var due = content.reviewBy();
        if (due != null) {
            as(
                    decider,
                    at.plus(Duration.ofDays(5)),
                    () -> obligations.promise(
                            decider,
                            new Promise(
                                    ObligationKind.REVIEW_DECISION,
                                    "Look at " + id + " again: " + content.title(),
                                    decider.id(),
                                    due,
                                    Subject.decision(id.number()))));
        }
    }

    private static DecisionContent content(DemoDecision told, Ground ground, CurrentMember decider, Instant at) {
        return new DecisionContent(
                told.title(),
                told.category(),
                told.context(),
                told.options(),
                told.decision(),
                told.consequences(),
                told.critique(),
                List.of(java.util.Objects.requireNonNull(ground.domains().get(told.domain()))),
                List.of(),
                List.of(decider.id()),
                LocalDate.ofInstant(at, ZoneOffset.UTC).plusMonths(5));
    }

    private static <T> T as(CurrentMember member, Instant at, java.util.function.Supplier<T> work) {
        return TravellingClock.at(at, () -> Acting.as(member, work));
    }
}
