package dev.lockkeeper.insight;

import dev.lockkeeper.incident.Cause;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many incidents began in a month, by their cause. */
public record IncidentsByCause(
        YearMonth month, long schema, long query, long migration, long elsewhere, long untagged) {

    static List<IncidentsByCause> of(IncidentTally tally, List<YearMonth> months) {
        return months.stream().map(tally::month).toList();
    }

    static IncidentsByCause none(YearMonth month) {
        return new IncidentsByCause(month, 0, 0, 0, 0, 0);
    }

    static IncidentsByCause of(IncidentRow row) {
        return new IncidentsByCause(
                row.month(),
                is(row, Cause.SCHEMA_FLAW),
                is(row, Cause.QUERY_FLAW),
                is(row, Cause.MIGRATION_FLAW),
                is(row, Cause.NOT_DATABASE),
                is(row, null));
    }

    IncidentsByCause plus(IncidentsByCause other) {
        return new IncidentsByCause(
                month,
                schema + other.schema,
                query + other.query,
                migration + other.migration,
                elsewhere + other.elsewhere,
                untagged + other.untagged);
    }

    public long total() {
        return schema + query + migration + elsewhere + untagged;
    }

    private static long is(IncidentRow row, @Nullable Cause cause) {
        return row.cause() == cause ? 1 : 0;
    }
}
