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
 * @param confirmed whether a person stands by the cause
 */
public record IncidentRow(
        int number,
        Instant impactStarted,
        @Nullable Instant restored,
        @Nullable Cause cause,
        boolean confirmed) {

    YearMonth month() {
        return YearMonth.from(impactStarted.atOffset(ZoneOffset.UTC));
    }

    /** The instant that puts it into the period of a figure. */
    Instant placed(IncidentsOf of) {
        return of == IncidentsOf.RESTORED && restored != null ? restored : impactStarted;
    }

    /** @param of what began, or what ended */
    boolean isIn(IncidentsOf of, Period period) {
        var at = placed(of);
        return (of != IncidentsOf.RESTORED || restored != null)
                && !at.isBefore(period.from())
                && at.isBefore(period.until());
    }

    /** Whether it counts against changes: a suspicion moves no figure. */
    boolean isFlaw() {
        return confirmed && cause == Cause.MIGRATION_FLAW;
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
