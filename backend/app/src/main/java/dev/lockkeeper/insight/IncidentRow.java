package dev.lockkeeper.insight;

import dev.lockkeeper.incident.Cause;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * One incident in the sample.
 *
 * @param restored not yet where it still lasts
 */
public record IncidentRow(
        int number,
        Instant impactStarted,
        @Nullable Instant restored,
        @Nullable Cause cause) {

    YearMonth month() {
        return YearMonth.from(impactStarted.atOffset(ZoneOffset.UTC));
    }

    /** As it is read, and exactly; nothing while it still lasts. */
    public ReviewCycleRow.Length length() {
        return ReviewCycleRow.Length.of(lasted());
    }

    @Nullable
    Duration lasted() {
        return restored == null ? null : Duration.between(impactStarted, restored);
    }
}
