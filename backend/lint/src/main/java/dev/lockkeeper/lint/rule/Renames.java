package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.RenameColumn;
import dev.lockkeeper.lint.schema.Schema;
import java.util.HashSet;
import java.util.Set;

/** Which names of columns were given up and taken, and in which transaction: others see both at once. */
final class Renames {

    private record Place(TableName table, String column, int transaction) {}

    private final Set<Place> givenUp = new HashSet<>();
    private final Set<Place> taken = new HashSet<>();

    void remember(RenameColumn rename, int transaction) {
        givenUp.add(new Place(rename.table(), rename.column(), transaction));
        taken.add(new Place(rename.table(), rename.to(), transaction));
    }

    /** Whether a column of the table went by that name until the transaction renamed it. */
    boolean givenUp(TableName table, String column, int transaction) {
        return givenUp.contains(new Place(table, column, transaction));
    }

    /** Whether nothing goes by the old name in the end, or another transaction took it, so that it was gone for a while. */
    boolean leavesNone(RenameColumn rename, int transaction, Schema end) {
        return !taken.contains(new Place(rename.table(), rename.column(), transaction))
                || end.known(rename.table())
                        .flatMap(table -> table.column(rename.column()))
                        .isEmpty();
    }
}
