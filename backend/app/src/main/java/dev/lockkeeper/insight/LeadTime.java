package dev.lockkeeper.insight;

import dev.lockkeeper.migration.TimelineEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The instants of one migration between which lead time is measured; absent where it has not come so far.
 *
 * @param opened t0
 * @param submitted t1
 * @param reviewed t2, the first review by a person other than the author; of what nobody reviewed, when it was approved
 * @param approved t3, when the policy was satisfied on the revision that ran
 * @param started t4, in production
 * @param succeeded t5, in production
 */
record LeadTime(
        Instant opened,
        @Nullable Instant submitted,
        @Nullable Instant reviewed,
        @Nullable Instant approved,
        @Nullable Instant started,
        @Nullable Instant succeeded) {

    /** Read from the steps that the migration took, oldest first, and from its first review if there was one. */
    static LeadTime of(List<TimelineEntry> steps, @Nullable Instant firstReview) {
        Instant submitted = null;
        Instant approved = null;
        Instant started = null;
        Instant succeeded = null;
        for (var step : steps) {
            switch (step.to()) {
                case IN_REVIEW -> {
                    submitted = submitted == null ? step.at() : submitted;
                    // Back from approved: new content, which somebody has to approve again. What ran by then ran by the
                    // old.
                    approved = started == null ? null : approved;
                }
                // Back from scheduled it is no newer.
                case APPROVED -> approved = approved == null ? step.at() : approved;
                case EXECUTING -> started = step.at();
                case DONE -> succeeded = step.at();
                default -> {}
            }
        }
        var reviewed = reviewed(firstReview, submitted, approved);
        return new LeadTime(steps.get(0).at(), submitted, reviewed, approved, started, succeeded);
    }

    /** A review of what was approved already held nothing up. */
    private static @Nullable Instant reviewed(
            @Nullable Instant firstReview, @Nullable Instant submitted, @Nullable Instant approved) {
        if (firstReview == null || submitted == null || (approved != null && firstReview.isAfter(approved))) {
            return approved;
        }
        return firstReview.isBefore(submitted) ? submitted : firstReview;
    }
}
