package dev.lockkeeper.migration;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.decision.DecisionId;
import dev.lockkeeper.decision.GuardsOfDecisions;
import dev.lockkeeper.jobs.Errand;
import dev.lockkeeper.migration.GuardTrials.Trial;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Dry runs of a decision's guards, over what has been and what is there. Nothing is judged by them. */
@Service
@Transactional
public class TryingGuards {

    private final GuardsOfDecisions decisions;
    private final GuardTrials trials;
    private final GuardDryRuns runs;
    private final GuardTrialChore chore;

    TryingGuards(GuardsOfDecisions decisions, GuardTrials trials, GuardDryRuns runs, GuardTrialChore chore) {
        this.decisions = decisions;
        this.trials = trials;
        this.runs = runs;
        this.chore = chore;
    }

    @EngineersMay
    public void begin(CurrentMember by, DecisionId id) {
        var decision = decisions.of(id);
        require(!decision.guards().isEmpty(), "guard-trial.none");
        runs.begin(by.id(), decision.uuid(), decision.guards());
    }

    /** The same without waiting for it; without guards there is nothing to try. */
    @EngineersMay
    public void runThrough(CurrentMember by, DecisionId id) {
        var decision = decisions.of(id);
        if (!decision.guards().isEmpty()) {
            runs.begin(by.id(), decision.uuid(), decision.guards());
            chore.run(decision.uuid().toString());
        }
    }

    @ViewersMay
    @Transactional(readOnly = true)
    Optional<Trial> latest(UUID decision) {
        return trials.find(decision);
    }

    /** What keeps one that is under way from going on. */
    @ViewersMay
    @Transactional(readOnly = true)
    Optional<Errand> trouble(Trial trial) {
        return trial.isUnderWay() ? runs.trouble(trial.decision()) : Optional.empty();
    }
}
