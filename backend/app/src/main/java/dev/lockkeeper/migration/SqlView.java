package dev.lockkeeper.migration;

import static java.util.stream.Collectors.groupingBy;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.LockTaken;
import dev.lockkeeper.lint.ScriptReport;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.StatementReport;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.migration.LineNotes.LineNote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A script as the page shows it: parts of numbered lines, each with what the linter and people say of it. */
public record SqlView(
        String name, Direction direction, boolean inTransaction, int length, int shown, boolean cut, List<Part> parts) {

    /** Of all scripts together; beyond, a page is no longer read. */
    static final int MOST_LINES = 1000;

    /** Of one line. */
    static final int MOST_CHARACTERS = 1000;

    /** Of those that end on one line. */
    static final int MOST_STATEMENTS = 20;

    /** Of one statement. */
    static final int MOST_LOCKS = 10;

    /** Lines that end with a statement or with a line that somebody spoke about. */
    public record Part(List<Line> lines, List<Effect> effects, List<Finding> findings, List<LineNote> notes) {

        public int start() {
            return lines.get(0).number();
        }
    }

    /** One line; marked by the worst that is said of it: error, warn, info or noted. */
    public record Line(int number, String text, @Nullable String mark) {}

    /** What a statement does, with the first of its locks. */
    public record Effect(String kind, List<LockTaken> locks, int moreLocks, Work work) {

        static Effect of(StatementReport statement) {
            var locks = statement.locks();
            var shown = Math.min(MOST_LOCKS, locks.size());
            return new Effect(statement.kind(), locks.subList(0, shown), locks.size() - shown, statement.work());
        }
    }

    static List<SqlView> of(List<MigrationScript> scripts, List<ScriptReport> reports, List<LineNote> notes) {
        var views = new ArrayList<SqlView>();
        var left = MOST_LINES;
        for (var script : scripts) {
            var mine = notes.stream()
                    .filter(note -> note.script().equals(script.name()))
                    .toList();
            var view = new Cut(script, statements(script, reports), mine, left).view();
            views.add(view);
            left -= view.shown();
        }
        return views;
    }

    public int hidden() {
        return length - shown;
    }

    /** Whether there is more than the page shows. */
    public boolean partial() {
        return cut || shown < length;
    }

    private static List<StatementReport> statements(MigrationScript script, List<ScriptReport> reports) {
        return script.direction() == Direction.DOWN
                ? List.of()
                : reports.stream()
                        .filter(report -> report.name().equals(script.name()))
                        .flatMap(report -> report.statements().stream())
                        .toList();
    }

    /** Cuts one script into its parts. */
    private static class Cut {

        private final MigrationScript script;
        private final String[] texts;
        private final int shown;
        private final Map<Integer, List<StatementReport>> statements;
        private final Map<Integer, List<Finding>> findings;
        private final Map<Integer, List<LineNote>> notes;

        Cut(MigrationScript script, List<StatementReport> statements, List<LineNote> notes, int mostLines) {
            this.script = script;
            texts = script.sql().stripTrailing().split("\r\n|\r|\n", -1);
            shown = Math.min(texts.length, mostLines);
            this.statements = statements.stream().collect(groupingBy(StatementReport::endLine));
            this.findings = statements.stream()
                    .flatMap(statement -> statement.findings().stream())
                    .collect(groupingBy(Finding::line));
            this.notes = notes.stream().collect(groupingBy(LineNote::line));
        }

        SqlView view() {
            var parts = new ArrayList<Part>();
            var start = 1;
            for (int end : ends()) {
                parts.add(part(start, end));
                start = end + 1;
            }
            return new SqlView(
                    script.name(), script.direction(), script.inTransaction(), texts.length, shown, cut(), parts);
        }

        private TreeSet<Integer> ends() {
            var ends = new TreeSet<>(statements.keySet());
            ends.addAll(notes.keySet());
            ends.removeIf(line -> line < 1 || line >= shown);
            if (shown > 0) {
                ends.add(shown);
            }
            return ends;
        }

        private boolean cut() {
            return Arrays.stream(texts, 0, shown).anyMatch(text -> text.length() > MOST_CHARACTERS)
                    || statements.values().stream().anyMatch(ending -> ending.size() > MOST_STATEMENTS);
        }

        private static String text(String line) {
            return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS) + " …";
        }

        private Part part(int start, int end) {
            var lines = new ArrayList<Line>();
            var effects = new ArrayList<Effect>();
            var found = new ArrayList<Finding>();
            var remarks = new ArrayList<LineNote>();
            for (int n = start; n <= end; n++) {
                lines.add(new Line(n, text(texts[n - 1]), mark(n)));
                statements.getOrDefault(n, List.of()).stream()
                        .limit(MOST_STATEMENTS)
                        .map(Effect::of)
                        .forEach(effects::add);
                found.addAll(findings.getOrDefault(n, List.of()));
                remarks.addAll(notes.getOrDefault(n, List.of()));
            }
            found.sort(Comparator.comparing(Finding::severity).reversed());
            return new Part(lines, effects, found, remarks);
        }

        private @Nullable String mark(int line) {
            var worst = findings.getOrDefault(line, List.of()).stream()
                    .map(Finding::severity)
                    .max(Comparator.naturalOrder());
            return worst.map(Cut::name).orElse(notes.containsKey(line) ? "noted" : null);
        }

        private static String name(Severity severity) {
            return severity.name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
