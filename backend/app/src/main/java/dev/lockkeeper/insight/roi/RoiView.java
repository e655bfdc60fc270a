package dev.lockkeeper.insight.roi;

import dev.lockkeeper.insight.Baseline;
import dev.lockkeeper.insight.KeyFigures;
import dev.lockkeeper.insight.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ledger over a period, as its page, its paper and its sheet show it.
 *
 * @param editions of the assumptions, the newest first
 * @param baselines the one that counts, and those before it
 * @param figures nothing as long as there are no assumptions
 */
public record RoiView(
        Period period,
        KeyFigures measured,
        @Nullable Assumptions assumptions,
        List<AssumptionBook.Edition> editions,
        List<Baseline> baselines,
        List<LedgerEntry> entries,
        @Nullable RoiFigures figures,
        Instant now) {

    /** A part of the return, as it is read. */
    public record Line(String part, String low, String base, String high) {}

    /** An entry, with what it comes to. */
    public record Row(LedgerEntry entry, String monthly, int months, String worth, boolean expired) {}

    static RoiView of(
            Period period,
            KeyFigures measured,
            List<AssumptionBook.Edition> editions,
            @Nullable Assumptions assumptions,
            List<Baseline> baselines,
            List<LedgerEntry> entries,
            Instant now) {
        var baseline = baselines.isEmpty() ? null : baselines.get(0);
        var infrastructure =
                entries.stream().map(entry -> entry.worth(period)).reduce(BigDecimal.ZERO, BigDecimal::add);
        var activity = new Activity(
                period.length(),
                measured.migrations(),
                measured.executions(),
                measured.flaws(),
                infrastructure,
                baseline == null ? 0 : baseline.figures().executions());
        var figures = assumptions == null ? null : RoiFigures.of(activity, drivers(assumptions, baseline));
        return new RoiView(period, measured, assumptions, editions, baselines, entries, figures, now);
    }

    private static Map<Driver, Range> drivers(Assumptions assumptions, @Nullable Baseline baseline) {
        var drivers = new EnumMap<Driver, Range>(Driver.class);
        drivers.putAll(assumptions.ranges());
        if (baseline != null && baseline.figures().executions() > 0) {
            drivers.put(Driver.BASELINE_FLAWS, Range.ofCount(baseline.figures().flaws()));
        }
        return drivers;
    }

    public @Nullable Baseline baseline() {
        return baselines.isEmpty() ? null : baselines.get(0);
    }

    /** A baseline that reaches into the period that it is compared with. */
    public boolean isOverlapping() {
        var baseline = baseline();
        return baseline != null && !baseline.period().last().isBefore(period.first());
    }

    public String currency() {
        return assumptions == null ? "" : assumptions.currency();
    }

    /** The return: least, most likely, most. */
    public @Nullable Line roi() {
        if (figures == null || figures.roi() == null) {
            return null;
        }
        var roi = figures.roi();
        return new Line("roi", Money.percent(roi.low()), Money.percent(roi.base()), Money.percent(roi.high()));
    }

    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        if (figures != null) {
            lines.add(line("labour", figures.labour()));
            lines.add(line("incidents", figures.incidents()));
            lines.add(line("infrastructure", figures.infrastructure()));
            lines.add(line("cost", figures.cost()));
        }
        return lines;
    }

    public List<Row> rows() {
        var today = today();
        return entries.stream()
                .map(entry -> new Row(
                        entry,
                        Money.of(entry.monthly(), currency()),
                        entry.months(period),
                        Money.of(entry.worth(period), currency()),
                        entry.isExpiredOn(today)))
                .toList();
    }

    public Tornado tornado() {
        return figures == null ? new Tornado(List.of(), "", "") : figures.tornado();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private Line line(String part, RoiFigures.@Nullable Span span) {
        return span == null
                ? new Line(part, Money.NOTHING, Money.NOTHING, Money.NOTHING)
                : new Line(part, amount(span.low()), amount(span.base()), amount(span.high()));
    }

    private String amount(BigDecimal amount) {
        return Money.of(amount, currency());
    }
}
