package dev.lockkeeper.catalogue;

import dev.lockkeeper.catalogue.SnapshotCsv.LineError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code schema,table,index,valid,scans}: either every line is understood, or each that is not is named. */
final class IndexCsv {

    private static final String HEADER = "schema,table,index,valid,scans";
    private static final int COLUMNS = 5;
    private static final int MOST_ERRORS = 20;
    private static final Set<String> YES = Set.of("t", "true");
    private static final Set<String> NO = Set.of("f", "false");

    private final List<SurveyedIndex> indexes = new ArrayList<>();
    private final List<LineError> errors = new ArrayList<>();
    private final Set<List<String>> seen = new HashSet<>();
    private int line;

    private IndexCsv() {}

    static IndexCsv read(String text) {
        var csv = new IndexCsv();
        text.lines().forEach(csv::line);
        return csv;
    }

    List<SurveyedIndex> indexes() {
        return indexes;
    }

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
            errors.add(new LineError("catalogue.csv.quote", "" + line));
        } else if (values.get().size() != COLUMNS || values.get().subList(0, 3).contains("")) {
            errors.add(new LineError("catalogue.csv.index-columns", "" + line));
        } else {
            index(values.get());
        }
    }

    private void index(List<String> values) {
        var valid = values.get(3).toLowerCase(Locale.ROOT);
        var scans = scans(values.get(4));
        if (!YES.contains(valid) && !NO.contains(valid) || scans != null && scans < 0) {
            errors.add(new LineError("catalogue.csv.index", "" + line));
        } else if (!seen.add(List.of(values.get(0), values.get(2)))) {
            errors.add(new LineError("catalogue.csv.twin", "" + line, values.get(0) + "." + values.get(2)));
        } else {
            indexes.add(new SurveyedIndex(values.get(0), values.get(1), values.get(2), YES.contains(valid), scans));
        }
    }

    /** Empty is not counted; what is no count is below zero, and told. */
    private static @Nullable Long scans(String value) {
        if (value.isEmpty()) {
            return null;
        }
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException told) {
            return -1L;
        }
    }
}
