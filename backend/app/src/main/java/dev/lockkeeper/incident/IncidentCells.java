package dev.lockkeeper.incident;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.common.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The cells of one line, read as what their columns hold; each method refuses what it cannot read. */
final class IncidentCells {

    private final CSVRecord cells;
    private final Map<IncidentColumn, Integer> columns;

    IncidentCells(CSVRecord cells, Map<IncidentColumn, Integer> columns) {
        this.cells = cells;
        this.columns = columns;
    }

    /** Empty where there is no such column, or the line ends before it. */
    String text(IncidentColumn column, int longest) {
        var at = columns.get(column);
        var text = at == null || at >= cells.size()
                ? ""
                : SafeCell.in(cells.get(at)).strip();
        require(text.length() <= longest, "incident.import.cell-long", column.header(), longest);
        require(Text.canBeKept(text), "incident.import.cell-odd", column.header());
        return text;
    }

    Severity severity() {
        var read = read(Severity.class, IncidentColumn.SEVERITY);
        require(read != null, "incident.form.severity.missing");
        return Objects.requireNonNull(read);
    }

    @Nullable
    Cause cause() {
        return read(Cause.class, IncidentColumn.CAUSE);
    }

    @Nullable
    Certainty certainty() {
        return read(Certainty.class, IncidentColumn.CERTAINTY);
    }

    /** With semicolons between them, as they are said. */
    List<String> tags() {
        return Arrays.stream(text(IncidentColumn.TAGS, 2000).split(";"))
                .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    IncidentCost cost() {
        var responders = number(IncidentColumn.RESPONDERS);
        require(responders == null || responders.stripTrailingZeros().scale() <= 0, "incident.cost.responders");
        return new IncidentCost(
                responders == null
                        ? null
                        : responders.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue(),
                number(IncidentColumn.RESPONDER_HOURS),
                number(IncidentColumn.OTHER_COST));
    }

    /** With a point before the fraction, and nothing else but digits. */
    private @Nullable BigDecimal number(IncidentColumn column) {
        var typed = text(column, 30);
        require(typed.matches("|[0-9]+([.][0-9]+)?"), "incident.import.no-number", typed, column.header());
        return typed.isEmpty() ? null : new BigDecimal(typed);
    }

    Course course() {
        var began = instant(IncidentColumn.IMPACT_STARTED);
        if (began == null) {
            throw new RuleViolation("incident.form.impactStarted.missing");
        }
        return new Course(
                began,
                instant(IncidentColumn.DETECTED),
                instant(IncidentColumn.MITIGATED),
                instant(IncidentColumn.RESTORED));
    }

    private <E extends Enum<E>> @Nullable E read(Class<E> type, IncidentColumn column) {
        var typed = text(column, 100);
        if (typed.isEmpty()) {
            return null;
        }
        var name = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(
                        "incident.import.not-one-of",
                        typed,
                        column.header(),
                        Arrays.toString(type.getEnumConstants())));
    }

    /** With its offset, else in UTC; a space in place of the T is what spreadsheets write. */
    private @Nullable Instant instant(IncidentColumn column) {
        var typed = text(column, 100);
        if (typed.isEmpty()) {
            return null;
        }
        var iso = typed.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) +", "$1T").replace(" ", "");
        try {
            var read = DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
            return read instanceof OffsetDateTime exact
                    ? exact.toInstant()
                    : LocalDateTime.from(read).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException unreadable) {
            throw new RuleViolation("incident.import.no-time", typed, column.header());
        }
    }
}
