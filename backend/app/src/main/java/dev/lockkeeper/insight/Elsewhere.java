package dev.lockkeeper.insight;

import dev.lockkeeper.migration.GuardOutcome;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Figures of what other rooms keep: promises, what guards found, issues, reviews, objectives. */
@Component
@Transactional(readOnly = true)
class Elsewhere {

    /** Of one period. */
    public record Told(
            List<PromisesDue> promises,
            List<DecisionsEffect> guards,
            ApplicationFigures applications,
            RotationLoad load,
            ObjectivesKept objectives) {

        public long promiseCount() {
            return promises.stream().mapToLong(PromisesDue::total).sum();
        }

        public long guardCount() {
            return guards.stream().mapToLong(DecisionsEffect::total).sum();
        }
    }

    private final PromiseSamples promises;
    private final GuardSamples guards;
    private final ApplicationSamples applications;
    private final LoadSamples load;
    private final ObjectiveSamples objectives;

    Elsewhere(
            PromiseSamples promises,
            GuardSamples guards,
            ApplicationSamples applications,
            LoadSamples load,
            ObjectiveSamples objectives) {
        this.promises = promises;
        this.guards = guards;
        this.applications = applications;
        this.load = load;
        this.objectives = objectives;
    }

    Told of(Selection chosen) {
        var months = chosen.period().months();
        var due = new Counts<PromiseRow.Punctuality>();
        promises.in(chosen, row -> due.add(row.month(), row.punctuality()));
        var found = new Counts<GuardOutcome>();
        guards.in(chosen, row -> found.add(row.month(), row.outcome()));
        var pairs = new ApplicationTally();
        applications.in(chosen, pairs::add);
        var asked = new LoadTally();
        load.in(chosen, asked::add);
        return new Told(
                PromisesDue.of(due, months),
                DecisionsEffect.of(found, months),
                ApplicationFigures.of(pairs, months),
                RotationLoad.of(asked, months),
                objectives.kept(chosen));
    }
}
