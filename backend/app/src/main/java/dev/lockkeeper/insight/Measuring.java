package dev.lockkeeper.insight;

import dev.lockkeeper.access.ViewersMay;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        var tally = new SampleTally(chosen.period(), clock.instant(), services(chosen));
        read(chosen, false, List.of(tally));
        return KeyFigures.of(tally, clock.instant());
    }

    /** Incidents of the period whose cause nobody has confirmed: any of them may be a flaw. */
    @ViewersMay
    public int unjudged(Period period) {
        return samples.unjudged(Selection.all(period));
    }

    /**
     * What happened in a period, and in the one before where one asks for it, in one pass over both.
     *
     * @param before nothing where it is not compared
     */
    record Tallies(SampleTally now, @Nullable SampleTally before) {}

    /** With review cycles in business hours too. */
    Tallies read(Selection chosen, @Nullable Period before) {
        var at = clock.instant();
        var now = new SampleTally(chosen.period(), at, services(chosen));
        if (before == null) {
            read(chosen, true, List.of(now));
            return new Tallies(now, null);
        }
        var earlier = new SampleTally(before, at, now.services());
        read(chosen.over(new Period(before.first(), chosen.period().last())), true, List.of(earlier, now));
        return new Tallies(now, earlier);
    }

    /** Each takes what is of its period. */
    private void read(Selection chosen, boolean worked, List<SampleTally> tallies) {
        samples.leadTimes(chosen, row -> tallies.forEach(tally -> tally.add(row)));
        reviewCycles.in(chosen, worked, row -> tallies.forEach(tally -> tally.add(row)));
        samples.runs(chosen, row -> tallies.forEach(tally -> tally.add(row)));
        samples.incidents(chosen, row -> tallies.forEach(tally -> tally.add(row)));
    }

    /** A service has no database, no tier and no author. */
    private int services(Selection chosen) {
        return chosen.isWhole() ? samples.services() : 0;
    }
}
