package dev.lockkeeper.insight;

import dev.lockkeeper.access.ViewersMay;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of insights shows. */
@Component
@Transactional(readOnly = true)
public class InsightPage {

    private final Samples samples;
    private final ReviewCycleSamples reviewCycles;
    private final Elsewhere elsewhere;
    private final Measuring measuring;
    private final BaselineBook baselines;
    private final Clock clock;

    InsightPage(
            Samples samples,
            ReviewCycleSamples reviewCycles,
            Elsewhere elsewhere,
            Measuring measuring,
            BaselineBook baselines,
            Clock clock) {
        this.samples = samples;
        this.reviewCycles = reviewCycles;
        this.elsewhere = elsewhere;
        this.measuring = measuring;
        this.baselines = baselines;
        this.clock = clock;
    }

    /**
     * Figures of another period, to hold against.
     *
     * @param against the baseline, or the period before
     * @param anew whether a baseline was measured again, since the frozen one knows no filters
     */
    public record Compared(InsightFilter.Compare against, Period period, KeyFigures figures, boolean anew) {

        /** Whether nothing had to be reckoned for it. */
        boolean isFrozen() {
            return against == InsightFilter.Compare.BASELINE && !anew;
        }
    }

    /** @param compared nothing where nothing is compared */
    public record View(
            Insights insights,
            List<Figure> figures,
            @Nullable Compared compared,
            Elsewhere.Told elsewhere) {

        /** Of how many rows it is made. */
        int rows() {
            return insights.rows()
                    + (compared == null || compared.isFrozen()
                            ? 0
                            : compared.figures().rows());
        }
    }

    @ViewersMay
    public View of(Selection chosen, InsightFilter.@Nullable Compare compare) {
        var now = clock.instant();
        var leadTimes = samples.leadTimes(chosen);
        var reviews = reviewCycles.worked(reviewCycles.in(chosen));
        var runs = samples.runs(chosen);
        var incidents = samples.incidents(chosen);
        var compared = compared(chosen, compare);
        var figures = Figures.of(
                KeyFigures.of(leadTimes, reviews, runs, incidents, now),
                intervals(leadTimes, reviews, incidents),
                compared == null ? null : compared.figures());
        return new View(
                Insights.of(chosen.period(), leadTimes, reviews, runs, incidents, now),
                figures,
                compared,
                elsewhere.of(chosen));
    }

    private @Nullable Compared compared(Selection chosen, InsightFilter.@Nullable Compare compare) {
        if (compare == InsightFilter.Compare.NOTHING) {
            return null;
        }
        var frozen = compare == InsightFilter.Compare.PREVIOUS
                ? null
                : baselines.newest().stream().findFirst().orElse(null);
        if (frozen == null) {
            var before = chosen.period().before();
            return new Compared(InsightFilter.Compare.PREVIOUS, before, measuring.of(chosen.over(before)), false);
        }
        var anew = !chosen.isWhole();
        var figures = anew ? measuring.of(chosen.over(frozen.period())) : frozen.figures();
        return new Compared(InsightFilter.Compare.BASELINE, frozen.period(), figures, anew);
    }

    private static Map<FigureKind, Intervals.Interval> intervals(
            List<LeadTimeRow> leadTimes, List<ReviewCycleRow> reviews, List<IncidentRow> incidents) {
        var intervals = new EnumMap<FigureKind, Intervals.Interval>(FigureKind.class);
        put(
                intervals,
                FigureKind.LEAD_TIME,
                leadTimes.stream().flatMap(InsightPage::whole).toList());
        put(
                intervals,
                FigureKind.REVIEW_CYCLE,
                reviews.stream().map(ReviewCycleRow::whole).toList());
        put(
                intervals,
                FigureKind.RESTORE,
                incidents.stream()
                        .map(IncidentRow::lasted)
                        .filter(Objects::nonNull)
                        .toList());
        return intervals;
    }

    private static Stream<Duration> whole(LeadTimeRow row) {
        return Stage.TOTAL.of(row.time()).stream();
    }

    private static void put(
            Map<FigureKind, Intervals.Interval> intervals, FigureKind kind, Collection<Duration> sample) {
        var interval = Intervals.median(sample);
        if (interval != null) {
            intervals.put(kind, interval);
        }
    }
}
