package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Constraint;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.RelationKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many rows a statement may touch. */
public enum Extent {
    /** No condition at all, or one that is always true. */
    ALL,
    /** A condition of which nobody knows how many rows it leaves. */
    SOME,
    /** A few rows, named by their key. */
    FEW;

    private static final Set<String> USUAL_KEYS = Set.of("id", "ctid");

    static Extent of(@Nullable Expression where, TableName table, Situation now) {
        if (where == null || where.always()) {
            return ALL;
        }
        var keys = Seq.from(now.schema().table(table).constraints())
                .filter(known -> known.kind() == Kind.PRIMARY_KEY || known.kind() == Kind.UNIQUE)
                .map(Constraint::columns)
                .toList();
        return names(where.pinned(), keys) ? FEW : SOME;
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

    private static boolean names(Set<String> pinned, List<Set<String>> keys) {
        return Seq.from(keys).anyMatch(pinned::containsAll)
                || keys.isEmpty() && Seq.from(pinned).anyMatch(USUAL_KEYS::contains);
    }
}
