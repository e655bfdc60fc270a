package dev.lockkeeper.insight;

import java.time.Instant;

/**
 * Everything that the figures of a selection are made of, counted while it is read: of a row there stays no more than its
 * lengths, so a page of very many rows needs some bytes for each of them.
 *
 * @param services how many are known, as {@link Outages} has it
 */
record SampleTally(
        Period period,
        LeadTimeTally leadTimes,
        ReviewTally reviews,
        RunTally runs,
        IncidentTally incidents,
        int services) {

    SampleTally(Period period, Instant now, int services) {
        this(period, new LeadTimeTally(), new ReviewTally(), new RunTally(now), new IncidentTally(period), services);
    }

    void add(LeadTimeRow row) {
        if (period.has(row.month())) {
            leadTimes.add(row);
        }
    }

    void add(ReviewCycleRow row) {
        if (period.has(row.month())) {
            reviews.add(row);
        }
    }

    void add(FinishedRun run) {
        if (period.has(run.month())) {
            runs.add(run);
        }
    }

    void add(IncidentRow row) {
        incidents.add(row);
    }

    Outages outages(Instant now) {
        return Outages.of(
                period, incidents.began(), services, incidents.lengths().mean(), incidents.lasting(), now);
    }
}
