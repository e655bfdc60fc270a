package dev.lockkeeper.insight;

import java.time.Duration;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Pairs of a migration and its issue, as they are read one by one, month by month. */
final class ApplicationTally {

    /** Of one month, or of all. */
    static final class Part {

        private final Lengths database = new Lengths();
        private final Lengths application = new Lengths();
        private Duration blocked = Duration.ZERO;
        private Duration worked = Duration.ZERO;
        private int rows;

        private void add(ApplicationRow row) {
            rows++;
            if (row.isLinked()) {
                database.add(row.database());
                application.add(row.application());
                blocked = blocked.plus(row.blocked());
                worked = worked.plus(row.application());
            }
        }

        private void addAll(Part other) {
            rows += other.rows;
            database.addAll(other.database);
            application.addAll(other.application);
            blocked = blocked.plus(other.blocked);
            worked = worked.plus(other.worked);
        }

        /** With those of whose issue nothing is known. */
        int rows() {
            return rows;
        }

        ApplicationFigures.Part figures() {
            return new ApplicationFigures.Part(
                    database.n(), Percentiles.of(database), Percentiles.of(application), blocked, worked);
        }
    }

    private final Map<YearMonth, Part> months = new HashMap<>();

    static ApplicationTally of(Collection<ApplicationRow> rows) {
        var tally = new ApplicationTally();
        rows.forEach(tally::add);
        return tally;
    }

    void add(ApplicationRow row) {
        months.computeIfAbsent(row.month(), month -> new Part()).add(row);
    }

    Part month(YearMonth month) {
        return months.getOrDefault(month, new Part());
    }

    Part all() {
        var all = new Part();
        months.values().forEach(all::addAll);
        return all;
    }
}
