package dev.lockkeeper.execution;

import static java.util.Comparator.comparing;

import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.catalogue.Environments;
import dev.lockkeeper.migration.GatePolicies;
import dev.lockkeeper.migration.PlacedWindows;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Judges executions that end by the objective that held when they started: the one that says most of them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Judging {

    private final ExecutionArchive archive;
    private final ObjectiveBook objectives;
    private final JudgementBook judgements;
    private final GatePolicies policies;
    private final PlacedWindows windows;
    private final Environments environments;

    Judging(
            ExecutionArchive archive,
            ObjectiveBook objectives,
            JudgementBook judgements,
            GatePolicies policies,
            PlacedWindows windows,
            Environments environments) {
        this.archive = archive;
        this.objectives = objectives;
        this.judgements = judgements;
        this.policies = policies;
        this.windows = windows;
        this.environments = environments;
    }

    /** Anew, where more is told of it later. */
    @EventListener
    void on(ExecutionReported event) {
        if (event.outcome().isEnd()) {
            var run = archive.get(event.migration(), event.execution());
            judgements.remove(run.id());
            objective(run).ifPresent(objective -> judge(run, objective));
        }
    }

    private Optional<Objective> objective(ExecutionRow run) {
        var prospect = run.prospect();
        return prospect == null
                ? Optional.empty()
                : objectives.at(run.environment(), run.startedAt()).stream()
                        .filter(objective -> objective.scope().holds(prospect))
                        .max(comparing(objective -> objective.scope().precision()));
    }

    private void judge(ExecutionRow run, Objective objective) {
        var limits = objective.limits();
        var inside = !limits.insideWindow() || isInside(run);
        judgements.add(
                run.id(),
                objective.id(),
                Objects.requireNonNull(run.endedAt()),
                Judgement.of(limits, run.outcome(), run.measured(), inside));
    }

    /** By the windows of the policy that held when it started. */
    private boolean isInside(ExecutionRow run) {
        var where = Destination.of(environments.get(run.environment()));
        var open = windows.of(policies.at(run.startedAt()), where);
        return open.isEmpty() || open.cover(run.startedAt(), Objects.requireNonNull(run.endedAt()));
    }
}
