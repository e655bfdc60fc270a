package dev.lockkeeper.insight;

import dev.lockkeeper.risk.RiskTier;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One approved migration in the sample.
 *
 * @param reviewed t2, the first review by a person other than the author
 * @param held unknown where nobody kept the turns
 * @param worked how much of the whole was working time; null where nobody asked for it
 */
public record ReviewCycleRow(
        UUID migration,
        int number,
        String title,
        RiskTier tier,
        boolean byAgent,
        Instant submitted,
        Instant reviewed,
        Instant approved,
        @Nullable Held held,
        @Nullable Duration worked) {

    /** An item belongs to the month in which it ended. */
    YearMonth month() {
        return YearMonth.from(approved.atOffset(ZoneOffset.UTC));
    }

    Duration whole() {
        return Duration.between(submitted, approved);
    }

    public Length cycle() {
        return Length.of(whole());
    }

    /** The same row, with how much of its time was working time. */
    ReviewCycleRow with(@Nullable Duration time) {
        return new ReviewCycleRow(migration, number, title, tier, byAgent, submitted, reviewed, approved, held, time);
    }

    public Length inBusinessHours() {
        return Length.of(worked);
    }

    public Length byReviewer() {
        return Length.of(held == null ? null : held.byReviewer());
    }

    public Length byAuthor() {
        return Length.of(held == null ? null : held.byAuthor());
    }

    public Length otherwise() {
        return Length.of(held == null ? null : held.otherwise());
    }

    public String rounds() {
        return held == null ? Spelled.NOTHING : String.valueOf(held.rounds());
    }

    /** How long something took, as it is read, and exactly. */
    public record Length(String spelled, @Nullable Long seconds) {

        static Length of(@Nullable Duration length) {
            return new Length(Spelled.of(length), length == null ? null : length.toSeconds());
        }
    }
}
