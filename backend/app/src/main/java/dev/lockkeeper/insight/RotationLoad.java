package dev.lockkeeper.insight;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * What rotations asked of reviewers, as the sum of weights.
 *
 * @param rotations by name
 */
public record RotationLoad(List<Month> months, List<Share> rotations) {

    /**
     * Of one month.
     *
     * @param low the weight of what was of low risk
     * @param reviewers who were asked at least once
     */
    public record Month(YearMonth month, long low, long moderate, long high, int reviews, long reviewers) {

        public long weight() {
            return low + moderate + high;
        }
    }

    /** Of one rotation over the period. */
    public record Share(UUID rotation, String name, int reviews, long weight) {

        Share plus(Share other) {
            return new Share(rotation, name, reviews + other.reviews, weight + other.weight);
        }
    }

    static RotationLoad of(LoadTally tally, List<YearMonth> months) {
        return new RotationLoad(months.stream().map(tally::month).toList(), tally.rotations());
    }

    public int reviews() {
        return months.stream().mapToInt(Month::reviews).sum();
    }
}
