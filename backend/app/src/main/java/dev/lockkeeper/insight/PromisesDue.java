package dev.lockkeeper.insight;

import dev.lockkeeper.insight.PromiseRow.Punctuality;
import java.time.YearMonth;
import java.util.List;

/** How many promises were due in a month, by what became of them. */
public record PromisesDue(YearMonth month, long kept, long keptLate, long late, long due) {

    static List<PromisesDue> of(List<PromiseRow> rows, List<YearMonth> months) {
        return months.stream().map(month -> of(rows, month)).toList();
    }

    public long total() {
        return kept + keptLate + late + due;
    }

    private static PromisesDue of(List<PromiseRow> rows, YearMonth month) {
        return new PromisesDue(
                month,
                count(rows, month, Punctuality.KEPT),
                count(rows, month, Punctuality.KEPT_LATE),
                count(rows, month, Punctuality.LATE),
                count(rows, month, Punctuality.DUE));
    }

    private static long count(List<PromiseRow> rows, YearMonth month, Punctuality punctuality) {
        return rows.stream()
                .filter(row -> row.punctuality() == punctuality && row.month().equals(month))
                .count();
    }
}
