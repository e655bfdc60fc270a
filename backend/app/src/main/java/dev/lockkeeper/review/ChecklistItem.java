package dev.lockkeeper.review;

import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.migration.Revision;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a reviewer goes through, by the kind of change. The words are {@code review.checklist.<ITEM>}. */
public enum ChecklistItem {
    INTENT(Kind.ANY),
    WAY_BACK(Kind.ANY),
    NAMES_AND_TYPES(Kind.NEW_STRUCTURE),
    PERSONAL_DATA(Kind.NEW_STRUCTURE),
    READERS_GONE(Kind.REMOVAL),
    DATA_KEPT(Kind.REMOVAL),
    VALUES_FIT(Kind.TYPE),
    OLD_ROWS_COMPLY(Kind.CONSTRAINT),
    WRITERS_COMPLY(Kind.CONSTRAINT),
    INDEX_IS_USED(Kind.INDEX),
    INDEX_COST(Kind.INDEX),
    BATCHES(Kind.DATA),
    RESTARTABLE(Kind.DATA),
    QUERY_INDEX(Kind.QUERY),
    QUERY_PER_ROW(Kind.QUERY),
    QUERY_PAGES(Kind.QUERY),
    QUERY_TRANSACTION(Kind.QUERY);

    /** When it is asked. */
    private enum Kind {
        ANY(revision -> true),
        NEW_STRUCTURE(any("CREATE TABLE", "ADD COLUMN", "CREATE TYPE", "RENAME")),
        REMOVAL(any("DROP COLUMN", "DROP TABLE", "TRUNCATE", "DELETE", "DROP SCHEMA")),
        TYPE(any("ALTER COLUMN TYPE", "COLUMN TYPE", "SET DATA TYPE")),
        CONSTRAINT(any("CONSTRAINT", "NOT NULL", "UNIQUE")),
        INDEX(any("CREATE INDEX", "CREATE UNIQUE INDEX")),
        DATA(any("UPDATE", "DELETE", "INSERT", "MERGE")),
        QUERY(revision ->
                !revision.brief().queries().isBlank() || kinds(revision.report(), Set.of("VIEW", "FUNCTION")));

        private final Predicate<Revision> asked;

        Kind(Predicate<Revision> asked) {
            this.asked = asked;
        }

        private static Predicate<Revision> any(String... words) {
            return revision -> kinds(revision.report(), Set.of(words));
        }

        private static boolean kinds(LintReport report, Set<String> words) {
            return report.statements().stream()
                    .anyMatch(statement -> words.stream().anyMatch(statement.kind()::contains));
        }
    }

    private final Kind kind;

    ChecklistItem(Kind kind) {
        this.kind = kind;
    }

    /** Those that the change asks for, in their order. */
    static List<ChecklistItem> of(Revision revision) {
        return Arrays.stream(values())
                .filter(item -> item.kind.asked.test(revision))
                .toList();
    }
}
