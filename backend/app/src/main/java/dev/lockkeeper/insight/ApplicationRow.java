package dev.lockkeeper.insight;

import dev.lockkeeper.migration.IssueCourses;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A finished migration of an issue, beside the application's work on that issue.
 *
 * @param opened t0
 * @param succeeded t5
 * @param course of the issue; null where it is not known, or not done
 */
public record ApplicationRow(
        int number,
        String title,
        String issue,
        Instant opened,
        Instant succeeded,
        IssueCourses.@Nullable Course course) {

    YearMonth month() {
        return YearMonth.from(succeeded.atOffset(ZoneOffset.UTC));
    }

    boolean isLinked() {
        return course != null;
    }

    /** t5 − t0. */
    Duration database() {
        return Duration.between(opened, succeeded);
    }

    /** From the beginning of the work on the issue until it was done; nought where nothing is known of it. */
    Duration application() {
        return course == null ? Duration.ZERO : Duration.between(course.begun(), course.done());
    }

    /** How long the application was done and waited for the database: max(0, t5 − max(t0, done)). */
    Duration blocked() {
        if (course == null) {
            return Duration.ZERO;
        }
        var from = opened.isAfter(course.done()) ? opened : course.done();
        return from.isBefore(succeeded) ? Duration.between(from, succeeded) : Duration.ZERO;
    }

    public ReviewCycleRow.Length databaseLength() {
        return ReviewCycleRow.Length.of(database());
    }

    public ReviewCycleRow.Length applicationLength() {
        return ReviewCycleRow.Length.of(course == null ? null : application());
    }

    public ReviewCycleRow.Length blockedLength() {
        return ReviewCycleRow.Length.of(course == null ? null : blocked());
    }
}
