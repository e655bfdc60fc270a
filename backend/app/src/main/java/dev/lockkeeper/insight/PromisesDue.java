package dev.lockkeeper.insight;

import dev.lockkeeper.insight.PromiseRow.Punctuality;
import java.time.YearMonth;
import java.util.List;

/** How many promises were due in a month, by what became of them. */
public record PromisesDue(YearMonth month, long kept, long keptLate, long late, long due) {

    static List<PromisesDue> of(Counts<Punctuality> counts, List<YearMonth> months) {
        return months.stream().map(month -> of(counts, month)).toList();
    }

    public long total() {
        return kept + keptLate + late + due;
    }

    private static PromisesDue of(Counts<Punctuality> counts, YearMonth month) {
        return new PromisesDue(
                month,
                counts.of(month, Punctuality.KEPT),
                counts.of(month, Punctuality.KEPT_LATE),
                counts.of(month, Punctuality.LATE),
                counts.of(month, Punctuality.DUE));
    }
}
