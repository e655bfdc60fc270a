package dev.lockkeeper.insight;

import dev.lockkeeper.incident.Cause;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many incidents began in a month, by their cause. */
public record IncidentsByCause(
        YearMonth month, long schema, long query, long migration, long elsewhere, long untagged) {

    static List<IncidentsByCause> of(List<IncidentRow> rows, List<YearMonth> months) {
        return months.stream().map(month -> of(rows, month)).toList();
    }

    public long total() {
        return schema + query + migration + elsewhere + untagged;
    }

    private static IncidentsByCause of(List<IncidentRow> rows, YearMonth month) {
        return new IncidentsByCause(
                month,
                count(rows, month, Cause.SCHEMA_FLAW),
                count(rows, month, Cause.QUERY_FLAW),
                count(rows, month, Cause.MIGRATION_FLAW),
                count(rows, month, Cause.NOT_DATABASE),
                count(rows, month, null));
    }

    private static long count(List<IncidentRow> rows, YearMonth month, @Nullable Cause cause) {
        return rows.stream()
                .filter(row -> row.cause() == cause && row.month().equals(month))
                .count();
    }
}
