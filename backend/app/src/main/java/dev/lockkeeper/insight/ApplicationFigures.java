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

        static Part of(List<ApplicationRow> rows) {
            var linked = rows.stream().filter(ApplicationRow::isLinked).toList();
            return new Part(
                    linked.size(),
                    Percentiles.of(linked.stream().map(ApplicationRow::database).toList()),
                    Percentiles.of(
                            linked.stream().map(ApplicationRow::application).toList()),
                    sum(linked.stream().map(ApplicationRow::blocked).toList()),
                    sum(linked.stream().map(ApplicationRow::application).toList()));
        }

        /** Σ blocked ÷ Σ application lead time. */
        public String share() {
            return worked.isZero()
                    ? Spelled.NOTHING
                    : Spelled.tenths(100.0 * blocked.toSeconds() / worked.toSeconds()) + " %";
        }

        public String blockedLength() {
            return pairs == 0 ? Spelled.NOTHING : Spelled.of(blocked);
        }

        private static Duration sum(List<Duration> lengths) {
            return lengths.stream().reduce(Duration.ZERO, Duration::plus);
        }
    }

    /** The pairs whose migration ended in one month. */
    public record Month(YearMonth month, Part part) {}

    static ApplicationFigures of(List<ApplicationRow> rows, List<YearMonth> months) {
        return new ApplicationFigures(
                rows.size(),
                Part.of(rows),
                months.stream()
                        .map(month -> new Month(
                                month,
                                Part.of(rows.stream()
                                        .filter(row -> row.month().equals(month))
                                        .toList())))
                        .toList());
    }

    /** @param finished all migrations of the period, whether they name an issue or not */
    public String linkedShare(int finished) {
        return Spelled.percent(whole.pairs(), finished);
    }
}
