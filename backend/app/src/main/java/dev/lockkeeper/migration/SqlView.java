package dev.lockkeeper.migration;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.ScriptReport;
import dev.lockkeeper.lint.StatementReport;
import dev.lockkeeper.migration.LineNotes.LineNote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A script as the page shows it: numbered lines, each with what the linter and the reviewers say there. */
public record SqlView(String name, Direction direction, boolean inTransaction, List<Line> lines, int hidden) {

    /** Beyond this many lines a page is no longer read; the whole script is a click away. */
    static final int MOST_LINES = 2000;

    /** One line; a statement is named where it ends, after its last line, with its findings. */
    public record Line(int number, String text, List<StatementNote> statements, List<LineNote> notes) {}

    /** What one statement does, and what is wrong with it. */
    public record StatementNote(StatementReport statement, List<Finding> findings) {}

    static SqlView of(MigrationScript script, List<ScriptReport> reports, List<LineNote> notes) {
        var statements =
                script.direction() == Direction.DOWN ? Map.<Integer, List<StatementNote>>of() : ends(script, reports);
        var noted = notes.stream()
                .filter(note -> note.script().equals(script.name()))
                .collect(Collectors.groupingBy(LineNote::line));
        var texts = script.sql().split("\r\n|\r|\n", -1);
        var lines = new ArrayList<Line>();
        for (int n = 1; n <= Math.min(texts.length, MOST_LINES); n++) {
            lines.add(
                    new Line(n, texts[n - 1], statements.getOrDefault(n, List.of()), noted.getOrDefault(n, List.of())));
        }
        return new SqlView(
                script.name(), script.direction(), script.inTransaction(), lines, texts.length - lines.size());
    }

    private static Map<Integer, List<StatementNote>> ends(MigrationScript script, List<ScriptReport> reports) {
        return reports.stream()
                .filter(report -> report.name().equals(script.name()))
                .flatMap(report -> report.statements().stream())
                .collect(Collectors.groupingBy(
                        StatementReport::endLine, Collectors.mapping(SqlView::note, Collectors.toList())));
    }

    private static StatementNote note(StatementReport statement) {
        return new StatementNote(
                statement,
                statement.findings().stream()
                        .sorted(Comparator.comparing(Finding::severity).reversed())
                        .toList());
    }
}
