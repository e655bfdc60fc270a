package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.schema.Schema;
import dev.lockkeeper.lint.schema.Table;
import java.util.Optional;

/**
 * Tables of earlier migrations that may be going to take the place of the one whose trigger writes them.
 *
 * <p>More is asked of these than of tables that come with the trigger: much that a trigger writes has been there for
 * long and shares columns, such as parts of the same table, what refers to it, or another thing with its number.
 */
final class Heirs {

    private Heirs() {}

    static boolean has(Schema schema, TableName old, TableName heir) {
        var before = schema.known(old);
        var after = schema.known(heir);
        return before.isPresent()
                && after.isPresent()
                && Successors.alike(before, after)
                && (Successors.covers(before, after) || isKin(old.name(), heir.name()))
                && keepsKey(before, after)
                && after.get().foreignKeys().stream().noneMatch(key -> old.equals(key.references()))
                && !schema.family(old).contains(heir)
                && !schema.family(heir).contains(old);
    }

    /** Such as orders_v2 or new_orders. */
    private static boolean isKin(String old, String heir) {
        return heir.startsWith(old + "_") || heir.endsWith("_" + old);
    }

    /** One with a key of its own has many rows for one of the old ones; that of partitions has a column more. */
    private static boolean keepsKey(Optional<Table> old, Optional<Table> heir) {
        var before = old.flatMap(Table::primaryKey);
        var after = heir.flatMap(Table::primaryKey);
        return before.isEmpty()
                || after.isEmpty()
                || after.get().columns().containsAll(before.get().columns());
    }
}
