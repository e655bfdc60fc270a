package dev.lockkeeper.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The five figures of a period, each with its sample: lead time, review cycle time, change failure rate, rate of incidents
 * by a migration flaw, time to restore.
 *
 * @param migrations that succeeded in production
 * @param lead the median of their lead times
 * @param stages the medians of its stages, where there are any
 * @param reviewed migrations that were approved
 * @param review the median of their review cycles
 * @param failed mature executions in production that count as failed
 * @param finished all mature executions in production
 * @param executions all finished executions in production, the immature ones included
 * @param flaws incidents by a migration flaw, as far as a person has confirmed it
 * @param restored incidents that ended
 * @param restore the median of their lengths
 * @param outages what stands beside the last two
 * @param intervals of the medians, where the samples allow to say
 */
public record KeyFigures(
        int migrations,
        @Nullable Duration lead,
        Map<Stage, Duration> stages,
        int reviewed,
        @Nullable Duration review,
        int failed,
        int finished,
        int executions,
        int flaws,
        int restored,
        @Nullable Duration restore,
        Outages outages,
        Map<FigureKind, Intervals.Interval> intervals) {

    /** The stages that a lead time is made of, in order. */
    public static final List<Stage> PARTS =
            List.of(Stage.WRITING, Stage.FIRST_REVIEW, Stage.APPROVAL, Stage.WAITING_TO_RUN, Stage.RUNNING);

    /** With nothing beside them, as they were frozen. */
    KeyFigures(
            int migrations,
            @Nullable Duration lead,
            Map<Stage, Duration> stages,
            int reviewed,
            @Nullable Duration review,
            int failed,
            int finished,
            int executions,
            int flaws,
            int restored,
            @Nullable Duration restore) {
        this(
                migrations,
                lead,
                stages,
                reviewed,
                review,
                failed,
                finished,
                executions,
                flaws,
                restored,
                restore,
                Outages.NONE,
                Map.of());
    }

    static KeyFigures of(SampleTally tally, Instant now) {
        var lead = LeadTimeFigures.of(tally.leadTimes(), List.of());
        var review = Percentiles.of(tally.reviews().all().whole());
        var rate = tally.runs().all();
        var restore = Percentiles.of(tally.incidents().lengths());
        return new KeyFigures(
                lead.total().n(),
                lead.total().p50(),
                parts(lead),
                review.n(),
                review.p50(),
                rate.failed(),
                rate.finished(),
                rate.rows(),
                tally.incidents().flaws(),
                restore.n(),
                restore.p50(),
                tally.outages(now),
                intervals(lead.total(), review, restore));
    }

    /** The same with executions and incidents that were counted elsewhere. */
    public KeyFigures counted(int executions, int flaws) {
        return new KeyFigures(
                migrations,
                lead,
                stages,
                reviewed,
                review,
                failed,
                finished,
                executions,
                flaws,
                restored,
                restore,
                outages,
                intervals);
    }

    /** As frozen once. */
    KeyFigures within(Map<FigureKind, Intervals.Interval> frozen) {
        return new KeyFigures(
                migrations,
                lead,
                stages,
                reviewed,
                review,
                failed,
                finished,
                executions,
                flaws,
                restored,
                restore,
                outages,
                frozen);
    }

    /** As far as they are counted. */
    int rows() {
        return migrations + reviewed + executions + restored;
    }

    private static Map<Stage, Duration> parts(LeadTimeFigures lead) {
        var parts = new EnumMap<Stage, Duration>(Stage.class);
        for (var stage : PARTS) {
            var median = lead.of(stage).p50();
            if (median != null) {
                parts.put(stage, median);
            }
        }
        return parts;
    }

    private static Map<FigureKind, Intervals.Interval> intervals(
            Percentiles lead, Percentiles review, Percentiles restore) {
        var intervals = new EnumMap<FigureKind, Intervals.Interval>(FigureKind.class);
        put(intervals, FigureKind.LEAD_TIME, lead);
        put(intervals, FigureKind.REVIEW_CYCLE, review);
        put(intervals, FigureKind.RESTORE, restore);
        return intervals;
    }

    private static void put(Map<FigureKind, Intervals.Interval> intervals, FigureKind kind, Percentiles spread) {
        if (spread.interval() != null) {
            intervals.put(kind, spread.interval());
        }
    }
}
