package dev.lockkeeper.insight;

import java.time.YearMonth;
import java.util.List;

/** The lead times of what succeeded in one month, by who wrote it. */
public record MonthlyAuthors(YearMonth month, Percentiles people, Percentiles agents) {

    static List<MonthlyAuthors> of(LeadTimeTally tally, List<YearMonth> months) {
        return months.stream()
                .map(month -> new MonthlyAuthors(
                        month, tally.month(month).people(), tally.month(month).agents()))
                .toList();
    }
}
