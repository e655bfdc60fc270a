package dev.lockkeeper.migration;

import static java.util.stream.Collectors.groupingBy;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.ScriptReport;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.StatementReport;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.migration.LineNotes.LineNote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A script as the page shows it: parts of numbered lines, each with what the linter and people say of it. */
public record SqlView(String name, Direction direction, boolean inTransaction, int length, List<Part> parts) {

    /** Beyond this many lines a page is no longer read. */
    static final int MOST_LINES = 2000;

    /** Lines that end with a statement or with a line that somebody spoke about. */
    public record Part(
            List<Line> lines, List<StatementReport> statements, List<Finding> findings, List<LineNote> notes) {

        public int start() {
            return lines.get(0).number();
        }

        /** What says more than that it touches nothing that was there. */
        public List<StatementReport> told() {
            return statements.stream()
                    .filter(statement -> !statement.locks().isEmpty() || statement.work() != Work.METADATA)
                    .toList();
        }

        /** Whether a finding's lock and work differ from what is said of the statement anyway. */
        public boolean adds(Finding finding) {
            return finding.lock() != null && statements.stream().noneMatch(statement -> says(statement, finding));
        }

        private static boolean says(StatementReport statement, Finding finding) {
            return statement.work() == finding.work()
                    && statement.locks().stream()
                            .anyMatch(lock -> lock.mode() == finding.lock()
                                    && lock.table().equals(finding.table()));
        }
    }

    /** One line; marked by the worst that is said of it: error, warn, info or noted. */
    public record Line(int number, String text, @Nullable String mark) {}

    static SqlView of(MigrationScript script, List<ScriptReport> reports, List<LineNote> notes) {
        var mine = notes.stream()
                .filter(note -> note.script().equals(script.name()))
                .toList();
        return new Cut(script, statements(script, reports), mine).view();
    }

    public int hidden() {
        return Math.max(0, length - MOST_LINES);
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

        Cut(MigrationScript script, List<StatementReport> statements, List<LineNote> notes) {
            this.script = script;
            texts = script.sql().stripTrailing().split("\r\n|\r|\n", -1);
            shown = Math.min(texts.length, MOST_LINES);
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
            return new SqlView(script.name(), script.direction(), script.inTransaction(), texts.length, parts);
        }

        private TreeSet<Integer> ends() {
            var ends = new TreeSet<>(statements.keySet());
            ends.addAll(notes.keySet());
            ends.removeIf(line -> line < 1 || line >= shown);
            ends.add(shown);
            return ends;
        }

        private Part part(int start, int end) {
            var lines = new ArrayList<Line>();
            var saidBy = new ArrayList<StatementReport>();
            var found = new ArrayList<Finding>();
            var remarks = new ArrayList<LineNote>();
            for (int n = start; n <= end; n++) {
                lines.add(new Line(n, texts[n - 1], mark(n)));
                saidBy.addAll(statements.getOrDefault(n, List.of()));
                found.addAll(findings.getOrDefault(n, List.of()));
                remarks.addAll(notes.getOrDefault(n, List.of()));
            }
            found.sort(Comparator.comparing(Finding::severity).reversed());
            return new Part(lines, saidBy, found, remarks);
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
