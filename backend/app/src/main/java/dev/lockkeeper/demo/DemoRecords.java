package dev.lockkeeper.demo;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.decision.DecisionCategory;
import dev.lockkeeper.decision.DecisionContent;
import dev.lockkeeper.decision.DecisionGuard;
import dev.lockkeeper.decision.DecisionId;
import dev.lockkeeper.decision.DecisionRecording;
import dev.lockkeeper.demo.DemoDecisions.DemoDecision;
import dev.lockkeeper.demo.DemoGround.Ground;
import dev.lockkeeper.obligation.ObligationKeeping;
import dev.lockkeeper.obligation.ObligationKind;
import dev.lockkeeper.obligation.Promise;
import dev.lockkeeper.obligation.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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

    void plan(DemoStage stage) {
        var count = stage.plan().decisions();
        var step = Duration.between(stage.from(), stage.to()).dividedBy(count + 1L);
        for (int n = 0; n < count; n++) {
            var told = DemoDecisions.ALL.get(n);
            var author = stage.pick(stage.staff().engineers());
            var settled = n < count - 2;
            var at = DemoAgenda.workingHour(stage.from().plus(step.multipliedBy(n + 1L)));
            stage.agenda().at(at, author, () -> propose(stage, author, told, settled));
        }
    }

    private void propose(DemoStage stage, CurrentMember author, DemoDecision told, boolean settled) {
        var decider = stage.pick(stage.staff().reviewers());
        var content = content(told, stage.ground(), decider, stage.agenda().now());
        var id = recording.propose(author, content);
        if (told.category() == DecisionCategory.INDEXING) {
            recording.guard(author, id, new DecisionGuard("create-index-blocks-writes", "error"));
        }
        if (settled) {
            stage.agenda().after(stage.delay(40), decider, () -> accept(decider, id, content));
        }
    }

    private void accept(CurrentMember decider, DecisionId id, DecisionContent content) {
        recording.accept(decider, id, 1);
        obligations.promise(
                decider,
                new Promise(
                        ObligationKind.REVIEW_DECISION,
                        "Look at " + id + " again: " + content.title(),
                        decider.id(),
                        java.util.Objects.requireNonNull(content.reviewBy()),
                        Subject.decision(id.number())));
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
}
