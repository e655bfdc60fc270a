package dev.lockkeeper.lint.schema;

import dev.lockkeeper.lint.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where to look for what hangs together, instead of looking at every table of a long history. A table told once stays
 * written down: perhaps one too many, never one too few, so whoever asks looks at what is found.
 */
final class Ties {

    private final Map<TableName, List<Table>> referring = new HashMap<>();
    private final Map<TableName, List<Table>> owned = new HashMap<>();
    private final Map<TableName, List<Table>> reading = new HashMap<>();
    private final Map<String, List<Table>> having = new HashMap<>();
    private final List<Table> changed = new ArrayList<>();
    private final Predicate<Table> there;

    Ties(Predicate<Table> there) {
        this.there = there;
    }

    void refers(Table table, @Nullable TableName to) {
        if (to != null) {
            tell(referring, to, table);
        }
    }

    void owned(Table table, Table.@Nullable Place by) {
        if (by != null) {
            tell(owned, by.table(), table);
        }
    }

    void attached(Table table, Attachment attachment) {
        attachment.reads().forEach(name -> tell(reading, name, table));
    }

    void has(Table table, String column) {
        tell(having, column, table);
    }

    void changed(Table table) {
        changed.add(table);
    }

    private static <K> void tell(Map<K, List<Table>> told, K what, Table table) {
        var known = told.computeIfAbsent(what, first -> new ArrayList<>(2));
        if (known.isEmpty() || known.get(known.size() - 1) != table) {
            known.add(table);
        }
    }

    List<Table> referring(TableName to) {
        return living(referring.get(to));
    }

    List<Table> ownedBy(TableName table) {
        return living(owned.get(table));
    }

    List<Table> reading(TableName name) {
        return living(reading.get(name));
    }

    List<Table> having(String column) {
        return living(having.get(column));
    }

    /** Those that are still there, each once, in the order of all tables. */
    private List<Table> living(@Nullable List<Table> told) {
        if (told == null) {
            return List.of();
        }
        told.removeIf(there.negate());
        told.sort(Comparator.comparingInt(Table::place));
        var each = new ArrayList<Table>(told.size());
        for (var table : told) {
            if (each.isEmpty() || each.get(each.size() - 1) != table) {
                each.add(table);
            }
        }
        return each;
    }

    /** What has changed since the last time is no news any more. */
    void settle() {
        changed.forEach(Table::settle);
        changed.clear();
    }
}
