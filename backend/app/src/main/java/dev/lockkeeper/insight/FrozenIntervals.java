package dev.lockkeeper.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The intervals of a baseline's medians as they are kept: from and to of each, in microseconds, in an order that stays. */
final class FrozenIntervals {

    private static final List<FigureKind> KINDS =
            List.of(FigureKind.LEAD_TIME, FigureKind.REVIEW_CYCLE, FigureKind.RESTORE);
    private static final double MICROS = 1_000_000;

    private FrozenIntervals() {}

    static @Nullable Long[] of(KeyFigures figures) {
        var kept = new @Nullable Long[2 * KINDS.size()];
        for (var at = 0; at < KINDS.size(); at++) {
            var interval = figures.intervals().get(KINDS.get(at));
            if (interval != null) {
                kept[2 * at] = Math.round(interval.low() * MICROS);
                kept[2 * at + 1] = Math.round(interval.high() * MICROS);
            }
        }
        return kept;
    }

    /** None of what was frozen before there were any. */
    static Map<FigureKind, Intervals.Interval> of(ResultSet row) throws SQLException {
        var intervals = new EnumMap<FigureKind, Intervals.Interval>(FigureKind.class);
        var array = row.getArray("intervals");
        if (array == null) {
            return intervals;
        }
        var kept = (@Nullable Long[]) array.getArray();
        for (var at = 0; at < KINDS.size(); at++) {
            var low = kept[2 * at];
            var high = kept[2 * at + 1];
            if (low != null && high != null) {
                intervals.put(KINDS.get(at), new Intervals.Interval(low / MICROS, high / MICROS));
            }
        }
        return intervals;
    }
}
