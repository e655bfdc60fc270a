package dev.lockkeeper.lint.schema;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Seq;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private @Nullable Collection<Table> unasked;

    Ties() {}

    /** Those of a copy, which may never be asked for: until then nothing is written down. */
    Ties(Collection<Table> tables) {
        unasked = tables;
    }

    /** Whether anything is written down yet. */
    boolean asked() {
        return unasked == null;
    }

    void refers(Table table, @Nullable TableName to) {
        if (to != null && asked()) {
            tell(referring, to, table);
        }
    }

    void owned(Table table, Table.@Nullable Place by) {
        if (by != null && asked()) {
            tell(owned, by.table(), table);
        }
    }

    void attached(Table table, Attachment attachment) {
        if (asked()) {
            attachment.reads().forEach(name -> tell(reading, name, table));
        }
    }

    void has(Table table, String column) {
        if (asked()) {
            tell(having, column, table);
        }
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
        writeDown();
        return living(referring.get(to));
    }

    List<Table> ownedBy(TableName table) {
        writeDown();
        return living(owned.get(table));
    }

    List<Table> reading(TableName name) {
        writeDown();
        return living(reading.get(name));
    }

    List<Table> having(String column) {
        writeDown();
        return living(having.get(column));
    }

    private void writeDown() {
        var tables = unasked;
        if (tables != null) {
            unasked = null;
            tables.forEach(table -> table.tell(this));
        }
    }

    /** Those that are still there, each once, in the order of all tables. */
    private static List<Table> living(@Nullable List<Table> told) {
        if (told == null) {
            return List.of();
        }
        if (!tidy(told)) {
            var each = new TreeMap<Integer, Table>();
            Seq.from(told).filter(Table::kept).forEach(table -> each.put(table.place(), table));
            told.clear();
            told.addAll(each.values());
        }
        return Collections.unmodifiableList(told);
    }

    private static boolean tidy(List<Table> told) {
        int last = -1;
        for (var table : told) {
            if (!table.kept() || table.place() <= last) {
                return false;
            }
            last = table.place();
        }
        return true;
    }

    /** What has changed since the last time is no news any more. */
    void settle() {
        changed.forEach(Table::settle);
        changed.clear();
    }
}
