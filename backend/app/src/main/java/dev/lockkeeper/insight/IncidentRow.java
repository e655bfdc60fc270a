package dev.lockkeeper.insight;

import dev.lockkeeper.incident.Cause;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** One incident in the sample. */
record IncidentRow(
        int number, Instant impactStarted, @Nullable Cause cause) {

    YearMonth month() {
        return YearMonth.from(impactStarted.atOffset(ZoneOffset.UTC));
    }
}
