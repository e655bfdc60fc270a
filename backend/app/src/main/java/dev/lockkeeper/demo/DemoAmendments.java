package dev.lockkeeper.demo;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.decision.DecisionCategory;
import dev.lockkeeper.decision.DecisionContent;
import dev.lockkeeper.decision.DecisionId;
import dev.lockkeeper.decision.DecisionReading;
import dev.lockkeeper.decision.DecisionRecording;
import dev.lockkeeper.decision.GuardsOfDecisions;
import dev.lockkeeper.migration.TryingGuards;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** A decision in force that somebody wants to tighten: its guards have been tried, and one of two reviewers has agreed. */
@Component
class DemoAmendments {

    private final DecisionRecording recording;
    private final DecisionReading reading;
    private final GuardsOfDecisions guards;
    private final TryingGuards trying;

    DemoAmendments(
            DecisionRecording recording, DecisionReading reading, GuardsOfDecisions guards, TryingGuards trying) {
        this.recording = recording;
        this.reading = reading;
        this.guards = guards;
        this.trying = trying;
    }

    /** Only where that decision has been accepted, which a small company has not done yet. */
    void await(DemoStage stage) {
        IntStream.range(0, DemoRecords.settled(stage.plan()))
                .filter(n -> DemoDecisions.ALL.get(n).category() == DecisionCategory.INDEXING)
                .findFirst()
                .ifPresent(n -> TravellingClock.at(stage.to().minus(Duration.ofHours(20)), () -> {
                    amend(stage, new DecisionId(stage.staff().admin().tenant(), n + 1));
                    return null;
                }));
    }

    private void amend(DemoStage stage, DecisionId id) {
        var author = stage.staff().engineers().get(0);
        var reviewer = stage.staff().reviewers().get(0);
        var revision = Acting.as(author, () -> {
            var standing = reading.get(id);
            recording.revise(
                    author,
                    id,
                    standing.revision(),
                    everyIndex(standing.content()),
                    "Small tables grow: twice this year one was large by the time its index was built.");
            var guard = UUID.fromString(guards.of(id).guards().get(0).id());
            recording.changeGuard(author, id, guard, DemoGuards.EVERY_INDEX);
            trying.runThrough(author, id);
            return standing.revision() + 1;
        });
        Acting.run(reviewer, () -> recording.accept(reviewer, id, revision));
    }

    private static DecisionContent everyIndex(DecisionContent was) {
        return new DecisionContent(
                "Every index is built and dropped concurrently",
                was.category(),
                was.context(),
                was.options() + "\n3. CONCURRENTLY whatever the size",
                "`CREATE INDEX CONCURRENTLY` and `DROP INDEX CONCURRENTLY`, whatever the size of the table, alone in"
                        + " their script, outside a transaction.",
                was.consequences(),
                was.critique(),
                was.domains(),
                was.tables(),
                was.services(),
                was.deciders(),
                was.reviewBy());
    }
}
