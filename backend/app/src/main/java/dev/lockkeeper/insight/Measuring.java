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
        return KeyFigures.of(
                samples.leadTimes(chosen),
                reviewCycles.in(chosen),
                samples.runs(chosen),
                samples.incidents(chosen),
                clock.instant());
    }
}
