package dev.lockkeeper.insight;

import dev.lockkeeper.access.ViewersMay;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the five figures of a period. */
@Component
@Transactional(readOnly = true)
public class Measuring {

    private final Samples samples;
    private final ReviewCycleSamples reviewCycles;
    private final Clock clock;

    Measuring(Samples samples, ReviewCycleSamples reviewCycles, Clock clock) {
        this.samples = samples;
        this.reviewCycles = reviewCycles;
        this.clock = clock;
    }

    @ViewersMay
    public KeyFigures of(Period period) {
        return of(Selection.all(period));
    }

    @ViewersMay
    public KeyFigures of(Selection chosen) {
        return KeyFigures.of(tally(chosen, false), clock.instant());
    }

    /** Incidents of the period whose cause nobody has confirmed: any of them may be a flaw. */
    @ViewersMay
    public int unjudged(Period period) {
        return samples.unjudged(Selection.all(period));
    }

    /** @param worked whether review cycles are counted in business hours too */
    SampleTally tally(Selection chosen, boolean worked) {
        var leadTimes = new LeadTimeTally();
        samples.leadTimes(chosen, leadTimes::add);
        var reviews = new ReviewTally();
        reviewCycles.in(chosen, worked, reviews::add);
        var runs = new RunTally(clock.instant());
        samples.runs(chosen, runs::add);
        var incidents = new IncidentTally(chosen.period());
        samples.incidents(chosen, incidents::add);
        var beside = samples.beside(chosen);
        return new SampleTally(
                chosen.period(), leadTimes, reviews, runs, incidents, beside.lasting(), beside.services());
    }
}
