package dev.lockkeeper.insight;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** How long migrations took: over the whole period and month by month, each stage and in total. */
public record LeadTimeFigures(Map<Stage, Percentiles> period, List<Month> months) {

    /** One month's; every month of the period is there, with or without a sample. */
    public record Month(YearMonth month, Map<Stage, Percentiles> stages) {

        public Percentiles of(Stage stage) {
            return stages.getOrDefault(stage, Percentiles.of(List.of()));
        }

        public Percentiles total() {
            return of(Stage.TOTAL);
        }
    }

    static LeadTimeFigures of(LeadTimeTally tally, List<YearMonth> months) {
        return new LeadTimeFigures(
                tally.spreads(),
                months.stream()
                        .map(month -> new Month(month, tally.month(month).spreads()))
                        .toList());
    }

    public Percentiles of(Stage stage) {
        return period.getOrDefault(stage, Percentiles.of(List.of()));
    }

    public Percentiles total() {
        return of(Stage.TOTAL);
    }
}
