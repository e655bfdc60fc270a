package dev.lockkeeper.insight;

import java.time.Instant;
import java.util.List;

/** Everything that the page of insights shows of a period. */
public record Insights(
        Period period,
        LeadTimeFigures leadTimes,
        ReviewCycles reviewCycles,
        List<Throughput> throughput,
        FailureRate failureRate,
        List<MonthlyFailureRate> failureRates,
        List<IncidentsByCause> incidents,
        List<MonthlyReview> reviews,
        List<MonthlyAuthors> authors) {

    static Insights of(
            Period period,
            List<LeadTimeRow> leadTimes,
            List<ReviewCycleRow> reviewCycles,
            List<FinishedRun> runs,
            List<IncidentRow> incidents,
            Instant now) {
        var months = period.months();
        return new Insights(
                period,
                LeadTimeFigures.of(leadTimes, months),
                ReviewCycles.of(reviewCycles),
                Throughput.of(leadTimes, months),
                FailureRate.of(runs, now),
                MonthlyFailureRate.of(runs, months, now),
                IncidentsByCause.of(incidents, months),
                MonthlyReview.of(reviewCycles, months),
                MonthlyAuthors.of(leadTimes, months));
    }

    public boolean isEmpty() {
        return leadTimes.total().n() == 0
                && reviewCycles.whole().n() == 0
                && failureRate.finished() + failureRate.immature() == 0
                && incidentCount() == 0;
    }

    public long incidentCount() {
        return incidents.stream().mapToLong(IncidentsByCause::total).sum();
    }

    int rows() {
        return leadTimes.total().n()
                + reviewCycles.whole().n()
                + failureRate.finished()
                + failureRate.immature()
                + (int) incidentCount();
    }
}
