package dev.lockkeeper.api;

import dev.lockkeeper.rehearsal.RehearsalOutcome;
import dev.lockkeeper.rehearsal.RehearsalRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the API tells of a rehearsal.
 *
 * @param counts whether it is one of the revision that the migration has now
 */
record RehearsalAnswer(
        UUID id,
        String key,
        String migration,
        int revision,
        boolean counts,
        String place,
        String serverVersion,
        String data,
        @Nullable Long rows,
        Instant startedAt,
        long durationMs,
        @Nullable Long longestLockMs,
        RehearsalOutcome outcome,
        String note,
        String reportedBy,
        Instant reportedAt,
        List<MeasureBody> statements) {

    static RehearsalAnswer of(RehearsalRow row, UUID current) {
        var report = row.report();
        return new RehearsalAnswer(
                row.id(),
                report.key(),
                "M-" + row.migration(),
                report.revision(),
                row.isOf(current),
                report.setting().place(),
                report.setting().serverVersion(),
                report.setting().data(),
                report.setting().rows(),
                report.startedAt(),
                report.durationMs(),
                report.longestLockMs(),
                report.outcome(),
                report.note(),
                row.reporter(),
                row.reportedAt(),
                MeasureBody.of(report.statements()));
    }
}
