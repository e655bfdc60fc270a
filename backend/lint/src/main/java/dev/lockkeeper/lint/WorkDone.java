package dev.lockkeeper.lint;

/**
 * Work that an earlier migration may have left.
 *
 * @param table empty where the object's name alone tells
 * @param object empty where all of the table is meant
 * @param script where it is done, and on which line
 */
public record WorkDone(WorkKind kind, String table, String object, String script, int line) {

    /** Whether it does this: the kind, and whatever names are told. */
    public boolean does(WorkKind wanted, String onTable, String named) {
        return kind == wanted
                && (table.isEmpty() || onTable.isEmpty() || table.equals(onTable))
                && (object.isEmpty() || object.equals(named));
    }
}
