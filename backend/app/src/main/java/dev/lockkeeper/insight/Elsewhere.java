package dev.lockkeeper.insight;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Figures of what other rooms keep: promises, what guards found, issues, reviews. */
@Component
@Transactional(readOnly = true)
class Elsewhere {

    /** Of one period. */
    public record Told(
            List<PromisesDue> promises,
            List<DecisionsEffect> guards,
            ApplicationFigures applications,
            RotationLoad load) {

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

    Elsewhere(PromiseSamples promises, GuardSamples guards, ApplicationSamples applications, LoadSamples load) {
        this.promises = promises;
        this.guards = guards;
        this.applications = applications;
        this.load = load;
    }

    Told of(Selection chosen) {
        var months = chosen.period().months();
        return new Told(
                PromisesDue.of(promises.in(chosen), months),
                DecisionsEffect.of(guards.in(chosen), months),
                ApplicationFigures.of(applications.in(chosen), months),
                RotationLoad.of(load.in(chosen), months));
    }
}
