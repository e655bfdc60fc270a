package dev.lockkeeper.incident;

import dev.lockkeeper.catalogue.Database;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Databases;
import dev.lockkeeper.common.RuleViolation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads incidents from comma-separated values, and says of every line what is wrong with it. */
@Component
class IncidentCsv {

    static final int MOST_ROWS = 2000;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    private final Databases databases;

    IncidentCsv(Databases databases) {
        this.databases = databases;
    }

    /**
     * One incident of the file.
     *
     * @param line where it begins, counted from 1
     */
    record Row(
            long line,
            IncidentDetails details,
            @Nullable IncidentSource source,
            @Nullable Cause cause,
            boolean confirmed,
            List<String> tags) {}

    /**
     * What is wrong, as a rule is broken.
     *
     * @param line where, counted from 1; 0 for the whole of it
     */
    public record Problem(long line, String key, List<Object> arguments) {

        static Problem of(long line, String key, Object... arguments) {
            return new Problem(line, key, List.of(arguments));
        }
    }

    /** @param unread headers of columns that say nothing here */
    record Reading(List<Row> rows, List<Problem> problems, List<String> unread) {}

    Reading read(String text) {
        var rows = new ArrayList<Row>();
        var problems = new ArrayList<Problem>();
        var unread = new ArrayList<String>();
        var bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var begins = lines(bare);
        try (var parser = CSVParser.parse(bare, FORMAT)) {
            var lines = parser.iterator();
            if (!lines.hasNext()) {
                problems.add(Problem.of(0, "incident.import.empty"));
                return new Reading(rows, problems, unread);
            }
            var columns = columns(lines.next(), problems, unread);
            while (lines.hasNext() && problems.stream().noneMatch(problem -> problem.line() == 0)) {
                var cells = lines.next();
                row(cells, line(begins, cells), columns, rows, problems);
            }
        } catch (UncheckedIOException | IOException notCsv) {
            problems.add(Problem.of(0, "incident.import.not-csv"));
        }
        return new Reading(rows, problems, unread);
    }

    /** Where each line begins. Cells may hold lines of their own, so a line is not the number of its record. */
    private static int[] lines(String text) {
        return IntStream.concat(
                        IntStream.of(0), IntStream.range(1, text.length()).filter(at -> text.charAt(at - 1) == '\n'))
                .toArray();
    }

    private static long line(int[] lines, CSVRecord cells) {
        var at = Arrays.binarySearch(lines, (int) cells.getCharacterPosition());
        return at >= 0 ? at + 1 : -at - 1;
    }

    private static Map<IncidentColumn, Integer> columns(CSVRecord header, List<Problem> problems, List<String> unread) {
        var columns = new EnumMap<IncidentColumn, Integer>(IncidentColumn.class);
        for (int at = 0; at < header.size(); at++) {
            var name = header.get(at).strip();
            var column = IncidentColumn.named(name);
            if (column.isPresent() && !columns.containsKey(column.get())) {
                columns.put(column.get(), at);
            } else if (!name.equalsIgnoreCase("number")) {
                unread.add(name);
            }
        }
        Arrays.stream(IncidentColumn.values())
                .filter(column -> column.isNeeded() && !columns.containsKey(column))
                .forEach(column -> problems.add(Problem.of(0, "incident.import.no-column", column.header())));
        return columns;
    }

    private void row(
            CSVRecord cells, long line, Map<IncidentColumn, Integer> columns, List<Row> rows, List<Problem> problems) {
        if (rows.size() + problems.size() >= MOST_ROWS) {
            problems.add(Problem.of(0, "incident.import.long", MOST_ROWS));
            return;
        }
        try {
            rows.add(row(line, new IncidentCells(cells, columns)));
        } catch (RuleViolation wrong) {
            problems.add(Problem.of(line, wrong.key(), wrong.arguments()));
        }
    }

    private Row row(long line, IncidentCells cells) {
        var details = new IncidentDetails(
                cells.text(IncidentColumn.TITLE, 200),
                cells.severity(),
                cells.course(),
                cells.text(IncidentColumn.SERVICE, 200),
                database(cells.text(IncidentColumn.DATABASE, 200)),
                List.of(cells.text(IncidentColumn.TABLES, 2000).split("[,;\\s]+")),
                cells.text(IncidentColumn.DESCRIPTION, 20_000),
                cells.cost());
        var source =
                IncidentSource.of(cells.text(IncidentColumn.SOURCE, 200), cells.text(IncidentColumn.SOURCE_ID, 200));
        var cause = cells.cause();
        return new Row(
                line, details, source, cause, cause != null && cells.certainty() == Certainty.CONFIRMED, cells.tags());
    }

    private @Nullable DatabaseId database(String name) {
        return name.isEmpty()
                ? null
                : databases
                        .byName(name)
                        .map(Database::id)
                        .orElseThrow(() -> new RuleViolation("incident.import.no-database", name));
    }
}
