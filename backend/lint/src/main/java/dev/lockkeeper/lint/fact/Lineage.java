package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.schema.Schema;
import dev.lockkeeper.lint.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Partitioned tables above and below each other. */
final class Lineage {

    private Lineage() {}

    /** What the table is a partition of, the nearest first. */
    static List<TableName> above(Schema schema, TableName table) {
        var above = new ArrayList<TableName>();
        var next = schema.known(table).flatMap(Table::parent);
        while (next.isPresent() && !above.contains(next.get())) {
            above.add(next.get());
            next = schema.known(next.get()).flatMap(Table::parent);
        }
        return above;
    }

    /** Its partitions and theirs. */
    static List<TableName> below(Schema schema, TableName table) {
        var below = new ArrayList<>(schema.partitions(table));
        for (int at = 0; at < below.size(); at++) {
            below.addAll(schema.partitions(below.get(at)));
        }
        return below;
    }

    /** Who refers to the table, or to what it is a partition of. */
    static List<TableName> referencing(Schema schema, TableName table) {
        var referencing = new LinkedHashSet<>(schema.referencing(table));
        above(schema, table).forEach(parent -> referencing.addAll(schema.referencing(parent)));
        return List.copyOf(referencing);
    }
}
