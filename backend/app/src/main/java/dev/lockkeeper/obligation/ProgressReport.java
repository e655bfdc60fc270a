package dev.lockkeeper.obligation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a backfill or a dual write says of itself.
 *
 * @param at by the reporter's clock
 * @param sequence the reporter's own count, 0 where it keeps none: the higher one is later, whatever the clock says
 * @param checkpoint where it would go on, in its own words
 * @param rowsPerSecond as it measures; where it does not, it is reckoned from its reports
 * @param drift how many rows differ between the two places; null where nobody has compared
 */
public record ProgressReport(
        Instant at,
        long sequence,
        @Nullable Long batch,
        String checkpoint,
        long rowsDone,
        @Nullable Long rowsTotal,
        @Nullable Double rowsPerSecond,
        @Nullable Long drift) {

    boolean findsNoDrift() {
        return drift != null && drift == 0;
    }
}
