package dev.lockkeeper.insight;

import java.time.YearMonth;
import java.util.List;

/** The failure rate of the changes that ended in one month. */
public record MonthlyFailureRate(YearMonth month, FailureRate rate) {

    static List<MonthlyFailureRate> of(RunTally tally, List<YearMonth> months) {
        return months.stream()
                .map(month -> new MonthlyFailureRate(month, tally.month(month)))
                .toList();
    }
}
