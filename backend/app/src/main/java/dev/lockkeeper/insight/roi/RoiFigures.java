package dev.lockkeeper.insight.roi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The return with all that the drivers leave open.
 *
 * <p>Each part only grows or only shrinks with each driver while the others stand still, so the least and the most that
 * it can be lie where every driver is at one of its ends: those are all tried.
 *
 * @param tornado how far each driver alone moves the return; the one that matters most comes first
 */
public record RoiFigures(
        Span labour,
        @Nullable Span incidents,
        Span infrastructure,
        Span cost,
        @Nullable Span gain,
        @Nullable Span roi,
        Tornado tornado) {

    /** The least, the most likely and the most that a part of the return can be. */
    public record Span(BigDecimal low, BigDecimal base, BigDecimal high) {}

    static RoiFigures of(Activity activity, Map<Driver, Range> drivers) {
        var base = RoiFormula.of(activity, bases(drivers));
        var corners = corners(drivers).stream()
                .map(values -> RoiFormula.of(activity, values))
                .toList();
        return new RoiFigures(
                Objects.requireNonNull(span(base, corners, Worth::labour)),
                span(base, corners, Worth::incidents),
                Objects.requireNonNull(span(base, corners, Worth::infrastructure)),
                Objects.requireNonNull(span(base, corners, Worth::cost)),
                span(base, corners, Worth::gain),
                span(base, corners, Worth::roi),
                Tornado.of(activity, drivers));
    }

    static Map<Driver, BigDecimal> bases(Map<Driver, Range> drivers) {
        var bases = new EnumMap<Driver, BigDecimal>(Driver.class);
        drivers.forEach((driver, range) -> bases.put(driver, range.base()));
        return bases;
    }

    private static List<Map<Driver, BigDecimal>> corners(Map<Driver, Range> drivers) {
        List<Map<Driver, BigDecimal>> corners = List.of(new EnumMap<>(Driver.class));
        for (var driver : drivers.entrySet()) {
            var range = driver.getValue();
            var next = new ArrayList<Map<Driver, BigDecimal>>();
            for (var corner : corners) {
                next.add(with(corner, driver.getKey(), range.low()));
                next.add(with(corner, driver.getKey(), range.high()));
            }
            corners = next;
        }
        return corners;
    }

    static Map<Driver, BigDecimal> with(Map<Driver, BigDecimal> values, Driver driver, BigDecimal value) {
        var changed = new EnumMap<Driver, BigDecimal>(Driver.class);
        changed.putAll(values);
        changed.put(driver, value);
        return changed;
    }

    /** Nothing where the part is unknown, or at one of the corners cannot be told. */
    private static @Nullable Span span(
            Worth base, Collection<Worth> corners, Function<Worth, @Nullable BigDecimal> part) {
        var likely = part.apply(base);
        var ends = new ArrayList<BigDecimal>();
        for (var corner : corners) {
            var end = part.apply(corner);
            if (end != null) {
                ends.add(end);
            }
        }
        if (likely == null || ends.size() < corners.size()) {
            return null;
        }
        ends.add(likely);
        ends.sort(Comparator.naturalOrder());
        return new Span(ends.get(0), likely, ends.get(ends.size() - 1));
    }
}
