package dev.lockkeeper.insight;

import dev.lockkeeper.incident.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param flaws incidents by a migration flaw
 * @param restored incidents that are over
 * @param restore the median of their lengths
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
        @Nullable Duration restore) {

    /** The stages that a lead time is made of, in order. */
    public static final List<Stage> PARTS =
            List.of(Stage.WRITING, Stage.FIRST_REVIEW, Stage.APPROVAL, Stage.WAITING_TO_RUN, Stage.RUNNING);

    static KeyFigures of(
            List<LeadTimeRow> leadTimes,
            List<ReviewCycleRow> reviews,
            List<FinishedRun> runs,
            List<IncidentRow> incidents,
            Instant now) {
        var lead = LeadTimeFigures.of(leadTimes, List.of());
        var rate = FailureRate.of(runs, now);
        var restores = incidents.stream()
                .map(IncidentRow::lasted)
                .filter(Objects::nonNull)
                .toList();
        return new KeyFigures(
                lead.total().n(),
                lead.total().p50(),
                parts(lead),
                reviews.size(),
                median(reviews.stream().map(ReviewCycleRow::whole).toList()),
                rate.failed(),
                rate.finished(),
                runs.size(),
                flaws(incidents),
                restores.size(),
                median(restores));
    }

    /** The same with executions and incidents that were counted elsewhere. */
    public KeyFigures counted(int executions, int flaws) {
        return new KeyFigures(
                migrations, lead, stages, reviewed, review, failed, finished, executions, flaws, restored, restore);
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

    private static int flaws(List<IncidentRow> incidents) {
        return (int) incidents.stream()
                .filter(incident -> incident.cause() == Cause.MIGRATION_FLAW)
                .count();
    }

    private static @Nullable Duration median(Collection<Duration> lengths) {
        return Percentiles.of(lengths).p50();
    }
}
