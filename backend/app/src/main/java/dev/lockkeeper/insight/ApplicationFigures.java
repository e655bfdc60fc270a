package dev.lockkeeper.insight;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;

/**
 * The database's lead time against the application's, over pairs of a migration and its issue.
 *
 * @param rows migrations that name an issue
 */
public record ApplicationFigures(int rows, Part whole, List<Month> months) {

    /** Of some pairs. */
    public record Part(int pairs, Percentiles database, Percentiles application, Duration blocked, Duration worked) {

        /** Σ blocked ÷ Σ application lead time. */
        public String share() {
            return worked.isZero()
                    ? Spelled.NOTHING
                    : Spelled.tenths(100.0 * blocked.toSeconds() / worked.toSeconds()) + " %";
        }

        public String blockedLength() {
            return pairs == 0 ? Spelled.NOTHING : Spelled.of(blocked);
        }
    }

    /**
     * The pairs whose migration ended in one month.
     *
     * @param rows those of which nothing is known included
     */
    public record Month(YearMonth month, Part part, int rows) {}

    static ApplicationFigures of(ApplicationTally tally, List<YearMonth> months) {
        var all = tally.all();
        return new ApplicationFigures(
                all.rows(),
                all.figures(),
                months.stream().map(month -> month(month, tally.month(month))).toList());
    }

    private static Month month(YearMonth month, ApplicationTally.Part part) {
        return new Month(month, part.figures(), part.rows());
    }

    /** @param finished all migrations of the period, whether they name an issue or not */
    public String linkedShare(int finished) {
        return Spelled.percent(whole.pairs(), finished);
    }
}
