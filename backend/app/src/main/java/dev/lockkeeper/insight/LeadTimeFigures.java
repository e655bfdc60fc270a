package dev.lockkeeper.insight;

import java.time.Duration;
import java.time.YearMonth;
import java.util.EnumMap;
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

    static LeadTimeFigures of(List<LeadTimeRow> rows, List<YearMonth> months) {
        return new LeadTimeFigures(
                stages(rows),
                months.stream()
                        .map(month -> new Month(
                                month,
                                stages(rows.stream()
                                        .filter(row -> row.month().equals(month))
                                        .toList())))
                        .toList());
    }

    public Percentiles of(Stage stage) {
        return period.getOrDefault(stage, Percentiles.of(List.of()));
    }

    public Percentiles total() {
        return of(Stage.TOTAL);
    }

    private static Map<Stage, Percentiles> stages(List<LeadTimeRow> rows) {
        var figures = new EnumMap<Stage, Percentiles>(Stage.class);
        for (var stage : Stage.values()) {
            figures.put(stage, Percentiles.of(durations(rows, stage)));
        }
        return figures;
    }

    private static List<Duration> durations(List<LeadTimeRow> rows, Stage stage) {
        return rows.stream().flatMap(row -> stage.of(row.time()).stream()).toList();
    }
}
