package dev.lockkeeper.insight;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Incidents as they are read one by one: those that began within the period by cause, of those that ended their lengths. */
final class IncidentTally {

    private final Map<YearMonth, IncidentsByCause> months = new HashMap<>();
    private final Lengths lengths = new Lengths();
    private final Period period;
    private int began;
    private int flaws;
    private int lasting;

    IncidentTally(Period period) {
        this.period = period;
    }

    static IncidentTally of(Collection<IncidentRow> rows, Period period) {
        var tally = new IncidentTally(period);
        rows.forEach(tally::add);
        return tally;
    }

    void add(IncidentRow row) {
        if (row.isIn(IncidentsOf.BEGAN, period)) {
            months.merge(row.month(), IncidentsByCause.of(row), IncidentsByCause::plus);
            began++;
            flaws += row.isFlaw() ? 1 : 0;
        }
        if (row.isIn(IncidentsOf.RESTORED, period)) {
            lengths.add(row.lasted());
        }
        if (row.restored() == null && row.impactStarted().isBefore(period.until())) {
            lasting++;
        }
    }

    IncidentsByCause month(YearMonth month) {
        return months.getOrDefault(month, IncidentsByCause.none(month));
    }

    Lengths lengths() {
        return lengths;
    }

    int began() {
        return began;
    }

    /** Those that began before the period's end and are not over. */
    int lasting() {
        return lasting;
    }

    /** Confirmed ones. */
    int flaws() {
        return flaws;
    }
}
