package dev.lockkeeper.insight;

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

    static Insights of(SampleTally rows) {
        var months = rows.period().months();
        return new Insights(
                rows.period(),
                LeadTimeFigures.of(rows.leadTimes(), months),
                ReviewCycles.of(rows.reviews().all()),
                Throughput.of(rows.leadTimes(), months),
                rows.runs().all(),
                MonthlyFailureRate.of(rows.runs(), months),
                IncidentsByCause.of(rows.incidents(), months),
                MonthlyReview.of(rows.reviews(), months),
                MonthlyAuthors.of(rows.leadTimes(), months));
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
