package dev.lockkeeper.insight;

import dev.lockkeeper.migration.GuardOutcome;
import java.time.YearMonth;
import java.util.List;

/** In how many migrations guards of decisions found something in a month, by what became of it. */
public record DecisionsEffect(YearMonth month, long stopped, long waived, long letThrough) {

    static List<DecisionsEffect> of(List<GuardedRow> rows, List<YearMonth> months) {
        return months.stream().map(month -> of(rows, month)).toList();
    }

    public long total() {
        return stopped + waived + letThrough;
    }

    private static DecisionsEffect of(List<GuardedRow> rows, YearMonth month) {
        return new DecisionsEffect(
                month,
                count(rows, month, GuardOutcome.STOPPED),
                count(rows, month, GuardOutcome.WAIVED),
                count(rows, month, GuardOutcome.LET_THROUGH));
    }

    private static long count(List<GuardedRow> rows, YearMonth month, GuardOutcome outcome) {
        return rows.stream()
                .filter(row -> row.outcome() == outcome && row.month().equals(month))
                .count();
    }
}
