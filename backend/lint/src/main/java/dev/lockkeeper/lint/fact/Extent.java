package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Constraint;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.RelationKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many rows a statement may touch. */
public enum Extent {
    /** No condition at all, or one that is always true. */
    ALL,
    /** A condition of which nobody knows how many rows it leaves. */
    SOME,
    /** More than a few rows, named by their key. */
    MANY,
    /** A few rows, named by their key. */
    FEW;

    /** Rows that are few where nobody says otherwise. */
    static final long USUAL = 50_000;

    private static final List<Set<String>> USUAL_KEYS = List.of(Set.of("id"), Set.of("ctid"));

    /**
     * What a condition leaves.
     *
     * @param most rows that are few, if their keys are named
     */
    static Extent of(@Nullable Expression where, TableName table, Situation now, long most) {
        if (where == null || where.always()) {
            return ALL;
        }
        var keys = Seq.from(now.schema().table(table).constraints())
                .filter(known -> known.kind() == Kind.PRIMARY_KEY || known.kind() == Kind.UNIQUE)
                .map(Constraint::columns)
                .toList();
        double rows = rows(where.pinned(), keys);
        return rows <= most ? FEW : Double.isInfinite(rows) ? SOME : MANY;
    }

    /** Whether the table is known, and to have no index at all. */
    static boolean bare(Situation now, TableName table) {
        return now.schema().isWhole()
                && Refusals.is(now, table, RelationKind.TABLE)
                && now.schema().indexesOn(table).isEmpty();
    }

    /** Whether an index begins with one of the columns, and so leads to the rows. */
    static boolean led(Situation now, TableName table, Set<String> sought) {
        return Seq.from(now.schema().indexesOn(table))
                .anyMatch(index -> !index.traits().key().isEmpty()
                        && sought.contains(index.traits().key().get(0)));
    }

    /** How many rows there are at most whose keys have such values; infinite where none is known. */
    private static double rows(Map<String, Long> pinned, List<Set<String>> keys) {
        double least = Double.POSITIVE_INFINITY;
        for (var key : keys.isEmpty() ? USUAL_KEYS : keys) {
            least = Math.min(least, rowsOf(pinned, key));
        }
        return least;
    }

    private static double rowsOf(Map<String, Long> pinned, Set<String> key) {
        double rows = key.isEmpty() ? Double.POSITIVE_INFINITY : 1;
        for (var column : key) {
            var values = pinned.get(column);
            rows *= values == null ? Double.POSITIVE_INFINITY : values;
        }
        return rows;
    }
}
