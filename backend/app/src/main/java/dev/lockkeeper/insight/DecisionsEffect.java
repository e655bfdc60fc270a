package dev.lockkeeper.insight;

import dev.lockkeeper.migration.GuardOutcome;
import java.time.YearMonth;
import java.util.List;

/** In how many migrations guards of decisions found something in a month, by what became of it. */
public record DecisionsEffect(YearMonth month, long stopped, long waived, long letThrough) {

    static List<DecisionsEffect> of(Counts<GuardOutcome> counts, List<YearMonth> months) {
        return months.stream().map(month -> of(counts, month)).toList();
    }

    public long total() {
        return stopped + waived + letThrough;
    }

    private static DecisionsEffect of(Counts<GuardOutcome> counts, YearMonth month) {
        return new DecisionsEffect(
                month,
                counts.of(month, GuardOutcome.STOPPED),
                counts.of(month, GuardOutcome.WAIVED),
                counts.of(month, GuardOutcome.LET_THROUGH));
    }
}
