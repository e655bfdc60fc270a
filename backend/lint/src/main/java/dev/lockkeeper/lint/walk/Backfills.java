package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.WorkDone;
import dev.lockkeeper.lint.WorkKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Columns that earlier migrations added and that nobody has filled since.
 *
 * <p>Once a migration has written such a column, what is left of its backfill is that migration's to tell: a later
 * UPDATE goes on with it, or mends single rows.
 */
final class Backfills {

    private record Column(String table, String name) {}

    private final Set<Column> made = new HashSet<>();
    private final Set<Column> added = new HashSet<>();
    private final Set<Column> written = new HashSet<>();
    private final Set<Column> waiting = new HashSet<>();

    void made(String table, String column) {
        made.add(new Column(table, column));
    }

    /** One that the table was made with is not added again by an IF NOT EXISTS. */
    void added(String table, String column, boolean ifNotExists) {
        var one = new Column(table, column);
        if (!ifNotExists || !made.contains(one)) {
            added.add(one);
        }
    }

    void written(String table, String column) {
        written.add(new Column(table, column));
    }

    boolean waits(String table, String column) {
        return waiting.contains(new Column(table, column));
    }

    void released(List<WorkDone> done) {
        waiting.addAll(added);
        waiting.removeAll(written);
        done.stream()
                .filter(work -> work.kind() == WorkKind.FINISH_BACKFILL)
                .forEach(work -> waiting.removeIf(one -> work.does(work.kind(), one.table(), one.name())));
        added.clear();
        written.clear();
    }
}
