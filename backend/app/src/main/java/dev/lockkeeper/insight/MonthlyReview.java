package dev.lockkeeper.insight;

import java.time.YearMonth;
import java.util.List;

/** The review cycles that ended in one month. */
public record MonthlyReview(YearMonth month, ReviewCycles cycles) {

    static List<MonthlyReview> of(List<ReviewCycleRow> rows, List<YearMonth> months) {
        return months.stream()
                .map(month -> new MonthlyReview(
                        month,
                        ReviewCycles.of(rows.stream()
                                .filter(row -> row.month().equals(month))
                                .toList())))
                .toList();
    }
}
