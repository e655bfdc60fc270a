package dev.lockkeeper.insight.roi;

import dev.lockkeeper.incident.SafeCell;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The formulas' inputs, the ledger's entries and what comes of them, as comma-separated values (RFC 4180). */
@Component
class RoiSheet {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("part", "name", "unit", "low", "base", "high", "formula")
            .get();

    void write(RoiView view, Writer text) throws IOException {
        var printer = new CSVPrinter(text, FORMAT);
        counted(view, printer);
        assumed(view, printer);
        entered(view, printer);
        reckoned(view, printer);
        printer.flush();
    }

    private static void counted(RoiView view, CSVPrinter printer) throws IOException {
        var measured = view.measured();
        var months = view.period();
        line(printer, "period", months.first() + " to " + months.last(), "months", null, months.length(), null, "");
        line(printer, "counted", "n", "migrations in production", null, measured.migrations(), null, "");
        line(printer, "counted", "executions", "in production", null, measured.executions(), null, "");
        line(printer, "counted", "actual", "incidents by a migration flaw", null, measured.flaws(), null, "");
        var baseline = view.baseline();
        var counted = view.sample().baseline();
        if (baseline != null && counted != null) {
            var name = baseline.period().first() + " to " + baseline.period().last()
                    + (view.sample().narrowed() ? ", measured anew as narrowed" : ", frozen " + baseline.frozenAt());
            var flaws = Range.ofCount(counted.flaws());
            line(printer, "baseline", name, "executions", null, counted.executions(), null, baseline.note());
            line(
                    printer,
                    "baseline",
                    name,
                    "incidents by a migration flaw",
                    flaws.low(),
                    flaws.base(),
                    flaws.high(),
                    "baseline rate = these incidents ÷ these executions; low and high: exact Poisson interval, 95 %");
        }
    }

    private static void assumed(RoiView view, CSVPrinter printer) throws IOException {
        var assumptions = view.assumptions();
        if (assumptions == null) {
            return;
        }
        var from = "assumptions v" + assumptions.version() + " of "
                + assumptions.made().at();
        for (var driver : Driver.typed()) {
            var range = assumptions.of(driver);
            var unit = driver.isMoney() ? assumptions.currency() : "hours";
            line(printer, "assumption", driver.name(), unit, range.low(), range.base(), range.high(), from);
        }
    }

    private static void entered(RoiView view, CSVPrinter printer) throws IOException {
        for (var row : view.rows()) {
            var entry = row.entry();
            var approved = entry.approved();
            var formula = approved == null
                    ? "not approved: counts nothing"
                    : "%s × %d months × %d %%; approved by %s"
                            .formatted(
                                    entry.monthly().toPlainString(), row.months(), entry.confidence(), approved.name());
            var ended = entry.withdrawn();
            var until = ended == null ? "" : "; withdrawn " + ended.at();
            var name = "%s (%s, expires %s): %s"
                    .formatted(entry.title(), entry.link().text(), entry.expires(), entry.evidence());
            line(printer, "entry", name, view.currency(), null, entry.worth(view.period()), null, formula + until);
        }
    }

    private static void reckoned(RoiView view, CSVPrinter printer) throws IOException {
        var figures = view.figures();
        if (figures == null) {
            return;
        }
        span(printer, view, "labour", figures.labour(), "n × (HANDS_ON_BEFORE − HANDS_ON_NOW) × RATE");
        span(
                printer,
                view,
                "incidents",
                figures.incidents(),
                "max(0, baseline rate × executions − actual) × (OUTAGE_HOURS × OUTAGE_COST + RESPONDER_HOURS × RATE)");
        span(printer, view, "infrastructure", figures.infrastructure(), "Σ monthly × months × confidence");
        span(printer, view, "cost", figures.cost(), "PRACTICE_COST × months");
        span(printer, view, "roi", figures.roi(), "(labour + incidents + infrastructure − cost) ÷ cost");
    }

    private static void span(
            CSVPrinter printer, RoiView view, String name, RoiFigures.@Nullable Span span, String formula)
            throws IOException {
        var unit = name.equals("roi") ? "ratio" : view.currency();
        line(
                printer,
                "result",
                name,
                unit,
                span == null ? null : span.low(),
                span == null ? null : span.base(),
                span == null ? null : span.high(),
                formula);
    }

    /** Texts are what people wrote, or begin as they wrote it; numbers are ours, and may be negative. */
    private static void line(CSVPrinter printer, @Nullable Object... cells) throws IOException {
        printer.printRecord(Arrays.stream(cells).map(RoiSheet::cell).toList());
    }

    private static String cell(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return Range.plain(number);
        }
        return value instanceof Integer number ? number.toString() : SafeCell.out(Objects.toString(value, ""));
    }
}
