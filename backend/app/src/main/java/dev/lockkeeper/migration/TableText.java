package dev.lockkeeper.migration;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.LockTaken;
import dev.lockkeeper.lint.TableFacts;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.migration.AssessmentInputs.KnownTable;
import dev.lockkeeper.web.Sizes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The existing tables that a revision locks, with what the snapshot knew of them when it was assessed. */
final class TableText {

    private static final String HEAD = """
            | Table | Rows | Size | Strongest lock |
            |---|---:|---:|---|
            """;

    private static final String NONE = "It locks no table that is there already.";
    private static final String UNKNOWN = "not known";

    private TableText() {}

    static String table(Revision revision) {
        var locks = locks(revision);
        if (locks.isEmpty()) {
            return NONE;
        }
        var known = known(revision);
        var rows = locks.entrySet().stream()
                .limit(MarkdownText.MOST)
                .map(lock -> row(lock.getKey(), lock.getValue(), known.get(lock.getKey())))
                .collect(joining("\n"));
        var more = locks.size() - MarkdownText.MOST;
        return HEAD + rows + (more > 0 ? "\n\nAnd " + more + " more." : "");
    }

    /** What the snapshot counted, and what the author expects. */
    static String counts(Revision revision) {
        var known = known(revision);
        var lines = revision.report().tables().stream()
                .map(table -> "- " + MarkdownText.code(table) + ": " + counted(known.get(table)))
                .toList();
        var told = revision.brief().rowCounts();
        return MarkdownText.lines(lines, NONE)
                + (told.isBlank() ? "" : "\n\nThe author expects: " + MarkdownText.line(told));
    }

    private static String row(TableName table, LockMode lock, @Nullable TableFacts facts) {
        var sizes = new Sizes();
        return "| %s | %s | %s | %s |"
                .formatted(
                        MarkdownText.code(table),
                        facts == null ? UNKNOWN : sizes.count(facts.rows()),
                        facts == null ? UNKNOWN : sizes.readable(facts.bytes()),
                        lock.sqlName());
    }

    private static String counted(@Nullable TableFacts facts) {
        var sizes = new Sizes();
        return facts == null ? UNKNOWN : sizes.count(facts.rows()) + " rows, " + sizes.readable(facts.bytes());
    }

    private static Map<TableName, LockMode> locks(Revision revision) {
        return revision.report().statements().stream()
                .flatMap(statement -> statement.locks().stream())
                .collect(toMap(LockTaken::table, LockTaken::mode, LockMode::max, LinkedHashMap::new));
    }

    private static Map<TableName, TableFacts> known(Revision revision) {
        var inputs = revision.assessed().inputs();
        return (inputs == null ? List.<KnownTable>of() : inputs.tables())
                .stream().collect(toMap(KnownTable::table, KnownTable::facts, (a, b) -> a));
    }
}
