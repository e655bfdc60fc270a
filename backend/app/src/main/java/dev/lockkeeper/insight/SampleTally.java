package dev.lockkeeper.insight;

import java.time.Instant;

/**
 * Everything that the figures of a selection are made of, counted while it is read: of a row there stays no more than its
 * lengths, so a page of very many rows needs some bytes for each of them.
 *
 * @param lasting incidents that are not over
 * @param services how many are known, as {@link Outages} has it
 */
record SampleTally(
        Period period,
        LeadTimeTally leadTimes,
        ReviewTally reviews,
        RunTally runs,
        IncidentTally incidents,
        int lasting,
        int services) {

    Outages outages(Instant now) {
        return Outages.of(
                period, incidents.began(), services, incidents.lengths().mean(), lasting, now);
    }
}
