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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The ledger over a period, as its page, its paper and its sheet show it.
 *
 * @param sample what was counted
 * @param editions of the assumptions, the newest first
 * @param baselines the one that counts, and those before it
 * @param figures nothing as long as there are no assumptions
 * @param before the same over the period before, where one asks for it
 */
public record RoiView(
        Sample sample,
        @Nullable Assumptions assumptions,
        List<AssumptionBook.Edition> editions,
        List<Baseline> baselines,
        List<LedgerEntry> entries,
        @Nullable RoiFigures figures,
        Instant now,
        @Nullable RoiView before) {

    /**
     * What was counted.
     *
     * @param baseline its figures, measured anew where the period is narrowed; nothing where there is none
     * @param narrowed whether only some of what happened counts: then the cost and the entries are still those of all
     */
    public record Sample(
            Period period, KeyFigures measured, @Nullable KeyFigures baseline, boolean narrowed) {}

    /** A part of the return, as it is read; nothing before where one does not ask. */
    public record Line(
            String part,
            String low,
            String base,
            String high,
            @Nullable String before) {}

    /** An entry, with what it comes to. */
    public record Row(LedgerEntry entry, String monthly, int months, String worth, boolean expired) {}

    static RoiView of(
            Sample sample,
            List<AssumptionBook.Edition> editions,
            @Nullable Assumptions assumptions,
            List<Baseline> baselines,
            List<LedgerEntry> entries,
            Instant now,
            @Nullable RoiView before) {
        var figures = assumptions == null
                ? null
                : RoiFigures.of(activity(sample, entries), drivers(assumptions, sample.baseline()));
        return new RoiView(sample, assumptions, editions, baselines, entries, figures, now, before);
    }

    private static Activity activity(Sample sample, List<LedgerEntry> entries) {
        var period = sample.period();
        var measured = sample.measured();
        var baseline = sample.baseline();
        return new Activity(
                period.length(),
                measured.migrations(),
                measured.executions(),
                measured.flaws(),
                entries.stream().map(entry -> entry.worth(period)).reduce(BigDecimal.ZERO, BigDecimal::add),
                baseline == null ? 0 : baseline.executions());
    }

    private static Map<Driver, Range> drivers(Assumptions assumptions, @Nullable KeyFigures baseline) {
        var drivers = new EnumMap<Driver, Range>(Driver.class);
        drivers.putAll(assumptions.ranges());
        if (baseline != null && baseline.executions() > 0) {
            drivers.put(Driver.BASELINE_FLAWS, Range.ofCount(baseline.flaws()));
        }
        return drivers;
    }

    public Period period() {
        return sample.period();
    }

    public KeyFigures measured() {
        return sample.measured();
    }

    public @Nullable Baseline baseline() {
        return baselines.isEmpty() ? null : baselines.get(0);
    }

    /** A baseline that reaches into the period that it is compared with. */
    public boolean isOverlapping() {
        var baseline = baseline();
        return baseline != null && !baseline.period().last().isBefore(period().first());
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
        return new Line(
                "roi",
                Money.percent(roi.low()),
                Money.percent(roi.base()),
                Money.percent(roi.high()),
                before == null ? null : before.most());
    }

    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        if (figures != null) {
            lines.add(line("labour", figures, RoiFigures::labour));
            lines.add(line("incidents", figures, RoiFigures::incidents));
            lines.add(line("infrastructure", figures, RoiFigures::infrastructure));
            lines.add(line("cost", figures, RoiFigures::cost));
        }
        return lines;
    }

    /** The most likely return, as it is read. */
    public String most() {
        return figures == null || figures.roi() == null
                ? Money.NOTHING
                : Money.percent(figures.roi().base());
    }

    public List<Row> rows() {
        var today = today();
        return entries.stream()
                .filter(entry -> entry.withdrawn() == null || entry.months(period()) > 0)
                .map(entry -> new Row(
                        entry,
                        Money.of(entry.monthly(), currency()),
                        entry.months(period()),
                        Money.of(entry.worth(period()), currency()),
                        entry.isExpiredOn(today)))
                .toList();
    }

    public Tornado tornado() {
        return figures == null ? new Tornado(List.of(), "", "") : figures.tornado();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private Line line(String part, RoiFigures figures, Function<RoiFigures, RoiFigures.@Nullable Span> of) {
        var span = of.apply(figures);
        var was = before == null || before.figures == null ? null : of.apply(before.figures);
        var earlier = before == null ? null : was == null ? Money.NOTHING : amount(was.base());
        return span == null
                ? new Line(part, Money.NOTHING, Money.NOTHING, Money.NOTHING, earlier)
                : new Line(part, amount(span.low()), amount(span.base()), amount(span.high()), earlier);
    }

    private String amount(BigDecimal amount) {
        return Money.of(amount, currency());
    }
}
