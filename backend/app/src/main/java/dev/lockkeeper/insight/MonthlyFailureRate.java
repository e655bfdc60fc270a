package dev.lockkeeper.insight;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** The failure rate of the changes that ended in one month. */
public record MonthlyFailureRate(YearMonth month, FailureRate rate) {

    static List<MonthlyFailureRate> of(List<FinishedRun> runs, List<YearMonth> months, Instant now) {
        return months.stream()
                .map(month -> new MonthlyFailureRate(
                        month,
                        FailureRate.of(
                                runs.stream()
                                        .filter(run -> run.month().equals(month))
                                        .toList(),
                                now)))
                .toList();
    }
}
