package dev.lockkeeper.insight;

import java.util.List;

/**
 * How long it took from submission to approval, and who held it meanwhile.
 *
 * @param worked the same, counted in business hours
 * @param rounds how often a migration came to the reviewers, in the mean
 */
public record ReviewCycles(Percentiles whole, Percentiles worked, List<Part> parts, String rounds) {

    /** What one of those held of it. */
    public record Part(String holder, Percentiles spread) {}

    static ReviewCycles of(ReviewTally.Part tally) {
        return new ReviewCycles(
                Percentiles.of(tally.whole()),
                Percentiles.of(tally.worked()),
                List.of(
                        new Part("REVIEWER", Percentiles.of(tally.reviewer())),
                        new Part("AUTHOR", Percentiles.of(tally.author())),
                        new Part("OTHERS", Percentiles.of(tally.others()))),
                Spelled.mean(tally.rounds(), tally.reviewer().n()));
    }
}
