package dev.lockkeeper.catalogue;

import dev.lockkeeper.lint.Heat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code schema,table,rows,bytes,heat,domain}: either every line is understood, or each that is not is named. */
final class SnapshotCsv {

    /** What is wrong with one line; the key names a sentence whose first argument is the line's number. */
    record LineError(String key, Object... arguments) {}

    private static final int COLUMNS = 6;
    private static final String HEADER = "schema,table,rows,bytes,heat,domain";
    private static final int MOST_ERRORS = 20;

    private final Map<String, DomainId> domains;
    private final List<SurveyedTable> tables = new ArrayList<>();
    private final List<LineError> errors = new ArrayList<>();
    private final Set<List<String>> seen = new HashSet<>();
    private int line;

    private SnapshotCsv(Map<String, DomainId> domains) {
        this.domains = domains;
    }

    static SnapshotCsv read(String text, Map<String, DomainId> domainsByName) {
        var csv = new SnapshotCsv(domainsByName);
        text.lines().forEach(csv::line);
        return csv;
    }

    List<SurveyedTable> tables() {
        return tables;
    }

    /** The first ones; whoever pasted the wrong thing needs no list of all its lines. */
    List<LineError> errors() {
        return errors.subList(0, Math.min(MOST_ERRORS, errors.size()));
    }

    private void line(String text) {
        line++;
        if (text.isBlank() || text.strip().equalsIgnoreCase(HEADER)) {
            return;
        }
        var values = CsvLine.split(text);
        if (values.isEmpty()) {
            wrong("quote");
        } else if (values.get().size() != COLUMNS) {
            wrong("columns", values.get().size());
        } else {
            table(values.get());
        }
    }

    private void table(List<String> values) {
        var rows = count(values.get(2), "rows");
        var bytes = count(values.get(3), "bytes");
        var heat = heat(values.get(4));
        var domain = values.get(5).isEmpty() ? null : domains.get(values.get(5));
        if (values.get(0).isEmpty() || values.get(1).isEmpty()) {
            wrong("name");
        } else if (!seen.add(values.subList(0, 2))) {
            wrong("twin", values.get(0) + "." + values.get(1));
        } else if (domain == null && !values.get(5).isEmpty()) {
            wrong("domain", values.get(5));
        } else if (rows != null && bytes != null && heat != null) {
            tables.add(new SurveyedTable(values.get(0), values.get(1), rows, bytes, heat, domain));
        }
    }

    private @Nullable Long count(String value, String column) {
        try {
            var count = Long.parseLong(value);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException told) {
            // Below, with the negative ones.
        }
        wrong("count", column, value);
        return null;
    }

    private @Nullable Heat heat(String value) {
        for (var heat : Heat.values()) {
            if (heat.name().equals(value.toUpperCase(Locale.ROOT))) {
                return heat;
            }
        }
        wrong("heat", value);
        return null;
    }

    private void wrong(String what, Object... more) {
        var arguments = new ArrayList<Object>();
        arguments.add("" + line);
        arguments.addAll(List.of(more));
        errors.add(new LineError("catalogue.csv." + what, arguments.toArray()));
    }
}
