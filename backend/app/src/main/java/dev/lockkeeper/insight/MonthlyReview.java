package dev.lockkeeper.insight;

import java.time.YearMonth;
import java.util.List;

/** The review cycles that ended in one month. */
public record MonthlyReview(YearMonth month, ReviewCycles cycles) {

    static List<MonthlyReview> of(ReviewTally tally, List<YearMonth> months) {
        return months.stream()
                .map(month -> new MonthlyReview(month, ReviewCycles.of(tally.month(month))))
                .toList();
    }
}
