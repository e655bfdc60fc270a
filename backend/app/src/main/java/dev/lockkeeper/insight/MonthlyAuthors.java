package dev.lockkeeper.insight;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;

/** The lead times of what succeeded in one month, by who wrote it. */
public record MonthlyAuthors(YearMonth month, Percentiles people, Percentiles agents) {

    static List<MonthlyAuthors> of(List<LeadTimeRow> rows, List<YearMonth> months) {
        return months.stream()
                .map(month -> new MonthlyAuthors(month, lead(rows, month, false), lead(rows, month, true)))
                .toList();
    }

    private static Percentiles lead(List<LeadTimeRow> rows, YearMonth month, boolean agent) {
        return Percentiles.of(rows.stream()
                .filter(row -> row.byAgent() == agent && row.month().equals(month))
                .map(row -> Duration.between(row.time().opened(), row.ended()))
                .toList());
    }
}
