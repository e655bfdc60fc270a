package dev.lockkeeper.migration;

import static java.util.stream.Collectors.groupingBy;

import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.SqlSpan;
import dev.lockkeeper.lint.StatementReport;
import dev.lockkeeper.migration.LineNotes.LineNote;
import dev.lockkeeper.migration.SqlView.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Cuts one script into its parts. */
final class SqlCut {

    /** What somebody has waived comes last. */
    private static final Comparator<Found> WEIGHTIEST_FIRST = Comparator.comparing(Found::isWaived)
            .thenComparing(found -> found.finding().severity(), Comparator.reverseOrder());

    private final MigrationScript script;
    private final List<List<SqlSpan>> texts;
    private final int before;
    private final Room room;
    private final int shown;
    private final Map<Integer, List<StatementReport>> statements;
    private final Map<Integer, List<Found>> findings;
    private final Map<Integer, List<LineNote>> notes;
    private final Map<StatementPlace, List<Measured>> measured;

    SqlCut(MigrationScript script, List<StatementReport> statements, SqlView.Beside beside, int skip, Room room) {
        this.script = script;
        texts = SqlSpan.lines(script.sql().stripTrailing());
        before = Math.min(texts.size(), skip);
        this.room = room;
        this.statements = statements.stream().collect(groupingBy(StatementReport::endLine));
        this.findings = statements.stream()
                .flatMap(statement -> Found.of(script.name(), statement, beside))
                .collect(groupingBy(found -> found.finding().line()));
        this.notes = beside.notes().stream().collect(groupingBy(LineNote::line));
        this.measured = beside.measured();
        shown = fitting();
    }

    /** Of a page: how many lines, and how many things said beside them. */
    record Room(int lines, int said) {
        static final Room ENDLESS = new Room(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    int length() {
        return texts.size();
    }

    int shown() {
        return shown;
    }

    /** For the scripts behind this one: none if this one already has not all its lines on the page. */
    Room left() {
        return before + shown < texts.size()
                ? new Room(0, 0)
                : new Room(room.lines() - shown, room.said() - said(shown));
    }

    /** One line at least where there is room for lines, however much is said of it, so that reading on gets to the end. */
    private int fitting() {
        var most = Math.min(texts.size() - before, room.lines());
        var said = 0;
        for (int lines = 0; lines < most; lines++) {
            said += saidOf(before + lines + 1);
            if (said > room.said() && lines > 0) {
                return lines;
            }
        }
        return most;
    }

    private int said(int lines) {
        return IntStream.rangeClosed(before + 1, before + lines)
                .map(this::saidOf)
                .sum();
    }

    private int saidOf(int line) {
        return Math.min(SqlView.MOST_STATEMENTS, of(statements, line)) + of(findings, line) + of(notes, line);
    }

    private static <T> int of(Map<Integer, List<T>> all, int line) {
        return all.getOrDefault(line, List.of()).size();
    }

    SqlView view(int position) {
        var parts = new ArrayList<SqlView.Part>();
        var start = before + 1;
        for (int end : ends()) {
            parts.add(part(start, end));
            start = end + 1;
        }
        return new SqlView(
                position,
                script.name(),
                script.direction(),
                script.inTransaction(),
                texts.size(),
                before,
                shown,
                cut(),
                parts);
    }

    /** What is said beside single lines, by their number. */
    Map<Integer, SqlView.Part> margins() {
        var said = new TreeSet<>(statements.keySet());
        said.addAll(findings.keySet());
        said.addAll(notes.keySet());
        var margins = new TreeMap<Integer, SqlView.Part>();
        said.subSet(1, true, texts.size(), true).forEach(line -> margins.put(line, part(line, line)));
        margins.values().removeIf(SqlView.Part::isPlain);
        return margins;
    }

    private TreeSet<Integer> ends() {
        var ends = new TreeSet<>(statements.keySet());
        ends.addAll(notes.keySet());
        ends.removeIf(line -> line <= before || line >= before + shown);
        if (shown > 0) {
            ends.add(before + shown);
        }
        return ends;
    }

    private boolean cut() {
        return texts.stream().skip(before).limit(shown).anyMatch(SqlCut::isLong)
                || statements.values().stream().anyMatch(ending -> ending.size() > SqlView.MOST_STATEMENTS);
    }

    private static boolean isLong(List<SqlSpan> line) {
        return line.stream().mapToInt(span -> span.text().length()).sum() > SqlView.MOST_CHARACTERS;
    }

    private static List<SqlSpan> text(List<SqlSpan> line) {
        if (!isLong(line)) {
            return line;
        }
        var shown = new ArrayList<SqlSpan>();
        var left = SqlView.MOST_CHARACTERS;
        for (var span : line) {
            shown.add(span.upTo(left));
            left -= span.text().length();
            if (left <= 0) {
                break;
            }
        }
        shown.add(new SqlSpan(" …", null));
        return shown;
    }

    private SqlView.Part part(int start, int end) {
        var lines = new ArrayList<SqlView.Line>();
        var effects = new ArrayList<SqlView.Effect>();
        var found = new ArrayList<Found>();
        var remarks = new ArrayList<LineNote>();
        var evidence = new ArrayList<Measured>();
        for (int n = start; n <= end; n++) {
            lines.add(new SqlView.Line(n, text(texts.get(n - 1)), mark(n)));
            statements.getOrDefault(n, List.of()).stream()
                    .limit(SqlView.MOST_STATEMENTS)
                    .map(SqlView.Effect::of)
                    .forEach(effects::add);
            found.addAll(findings.getOrDefault(n, List.of()));
            remarks.addAll(notes.getOrDefault(n, List.of()));
            evidence.addAll(measured(n));
        }
        found.sort(WEIGHTIEST_FIRST);
        return new SqlView.Part(lines, effects, found, remarks, evidence);
    }

    private List<Measured> measured(int line) {
        return statements.getOrDefault(line, List.of()).stream()
                .map(statement -> new StatementPlace(script.name(), statement.number()))
                .flatMap(place -> measured.getOrDefault(place, List.of()).stream())
                .limit(SqlView.MOST_MEASURED)
                .toList();
    }

    private @Nullable String mark(int line) {
        var worst = findings.getOrDefault(line, List.of()).stream()
                .filter(found -> !found.isWaived())
                .map(found -> found.finding().severity())
                .max(Comparator.naturalOrder());
        return worst.map(SqlCut::name).orElse(findings.containsKey(line) || notes.containsKey(line) ? "noted" : null);
    }

    private static String name(Severity severity) {
        return severity.name().toLowerCase(java.util.Locale.ROOT);
    }
}
