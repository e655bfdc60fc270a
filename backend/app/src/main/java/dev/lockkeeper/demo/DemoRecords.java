package dev.lockkeeper.demo;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.decision.DecisionCommenting;
import dev.lockkeeper.decision.DecisionContent;
import dev.lockkeeper.decision.DecisionId;
import dev.lockkeeper.decision.DecisionPart;
import dev.lockkeeper.decision.DecisionPassage;
import dev.lockkeeper.decision.DecisionRecording;
import dev.lockkeeper.decision.ServiceName;
import dev.lockkeeper.demo.DemoDecisions.DemoDecision;
import dev.lockkeeper.demo.DemoGround.Ground;
import dev.lockkeeper.migration.TryingGuards;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes the demo tenant's decisions, spread over its history. */
@Component
class DemoRecords {

    private final DecisionRecording recording;
    private final DecisionCommenting commenting;
    private final TryingGuards trying;

    DemoRecords(DecisionRecording recording, DecisionCommenting commenting, TryingGuards trying) {
        this.recording = recording;
        this.commenting = commenting;
        this.trying = trying;
    }

    void plan(DemoStage stage) {
        var count = stage.plan().decisions();
        var step = Duration.between(stage.from(), stage.to()).dividedBy(count + 1L);
        for (int n = 0; n < count; n++) {
            var told = DemoDecisions.ALL.get(n);
            var author = stage.pick(stage.staff().engineers());
            var settled = n < settled(stage.plan());
            var at = DemoAgenda.workingHour(stage.from().plus(step.multipliedBy(n + 1L)));
            stage.agenda().at(at, author, () -> propose(stage, author, told, settled));
        }
    }

    /** How many of its decisions a company has made up its mind about. */
    static int settled(DemoPlan plan) {
        return plan.decisions() - 2;
    }

    private void propose(DemoStage stage, CurrentMember author, DemoDecision told, boolean settled) {
        var decider = stage.pick(stage.staff().reviewers());
        var content = content(told, stage.ground(), decider, stage.agenda().now());
        var id = recording.propose(author, content);
        DemoGuards.of(told).ifPresent(guard -> recording.guard(author, id, guard));
        if (settled) {
            stage.agenda().after(stage.delay(40), decider, () -> {
                trying.runThrough(decider, id);
                recording.accept(decider, id, 1);
            });
        } else {
            stage.agenda().after(Duration.ofHours(1), author, () -> trying.runThrough(author, id));
            discuss(stage, author, decider, id, told);
        }
    }

    /** What is not settled yet is talked about. */
    private void discuss(
            DemoStage stage, CurrentMember author, CurrentMember decider, DecisionId id, DemoDecision told) {
        stage.agenda().after(Duration.ofHours(3), decider, () -> {
            var passage = new DecisionPassage(DecisionPart.CRITIQUE, told.critique());
            var question = "How would we **notice**, @" + author.name() + "?";
            var thread = commenting.comment(decider, id, 1, passage, question, "");
            stage.agenda()
                    .after(
                            Duration.ofHours(2),
                            author,
                            () -> commenting.answer(author, id, thread, "By a report each Monday until then.", ""));
        });
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
                List.of(new ServiceName(told.domain().toLowerCase(Locale.ROOT) + "-service")),
                List.of(decider.id()),
                LocalDate.ofInstant(at, ZoneOffset.UTC).plusMonths(5));
    }
}
