package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_SHARE;
import static dev.lockkeeper.lint.LockMode.ROW_EXCLUSIVE;
import static dev.lockkeeper.lint.LockMode.ROW_SHARE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Constraint;
import dev.lockkeeper.lint.schema.RelationKind;
import dev.lockkeeper.lint.schema.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** The table that a statement writes to, perhaps through a view. */
record Target(Situation now, TableName table, List<Sought> wanted) {

    private static final int FIRST_TO_LOOK_LATE = 14;

    Target(Situation now, TableName table) {
        this(now, table, List.of());
    }

    Effects locks() {
        var schema = now.schema();
        var effects = Effects.locking(ROW_EXCLUSIVE, new Pruning(now, wanted).family(table));
        for (var under : Reading.under(schema, table)) {
            boolean view = Refusals.is(now, under, RelationKind.VIEW);
            effects = effects.and(Effects.locking(view ? ACCESS_SHARE : ROW_EXCLUSIVE, schema.family(under)));
            effects = effects.and(Effects.locking(ROW_EXCLUSIVE, under));
        }
        return effects;
    }

    /** A partition's place among the others is looked up at what it is a partition of. */
    Effects placed(boolean written) {
        boolean led = Refusals.is(now, table, RelationKind.PARTITIONED_TABLE);
        if (led && now.only()) {
            return Effects.NONE;
        }
        boolean early = now.serverMajor() < FIRST_TO_LOOK_LATE;
        return led || early || written && now.mayHoldRows(table)
                ? Effects.locking(ACCESS_SHARE, Lineage.above(now.schema(), table))
                : Effects.NONE;
    }

    /** No row can be meant: partitions are not even opened. */
    Effects untouched() {
        return Refusals.is(now, table, RelationKind.PARTITIONED_TABLE)
                ? Effects.locking(ROW_EXCLUSIVE, table).and(placed(false))
                : locks();
    }

    /** Where the rows are, below any view. */
    Collection<TableName> rows() {
        return Refusals.is(now, table, RelationKind.VIEW)
                ? Seq.from(Reading.under(now.schema(), table))
                        .flatMap(under -> Seq.from(now.schema().leaves(under)))
                        .filter(leaf -> !Refusals.is(now, leaf, RelationKind.VIEW))
                        .toList()
                : new Pruning(now, wanted).leaves(table);
    }

    /** The work on the rows, where an index leads to them or does not; what inherits has none but its own. */
    Effects changing(boolean found, Set<String> sought) {
        var rows = rows();
        if (!found || rows.size() < 2 || Refusals.is(now, table, RelationKind.PARTITIONED_TABLE)) {
            return Effects.NONE.with(rows, Work.DML, found ? Effort.NONE : Effort.UPDATE);
        }
        var effects = Effects.NONE;
        for (var row : rows) {
            boolean led = row.equals(table) || sought.isEmpty() || Extent.led(now, row, sought);
            effects = effects.with(row, Work.DML, led ? Effort.NONE : Effort.UPDATE);
        }
        return effects;
    }

    /** The rows that new values refer to are held. */
    Effects referenced(Predicate<Constraint> written) {
        return Seq.from(now.schema().table(table).foreignKeys())
                .filter(written)
                .map(key -> Effects.locking(ROW_SHARE, now.schema().family(Objects.requireNonNull(key.references()))))
                .reduce(Effects.NONE, Effects::and);
    }

    /** Who refers to a row that goes is asked, or goes along. */
    Effects referencing() {
        var schema = now.schema();
        var effects = Effects.NONE;
        var meant = Lineage.above(schema, table);
        for (var child : Lineage.referencing(schema, table)) {
            for (var key : schema.table(child).foreignKeys()) {
                boolean refers = table.equals(key.references()) || meant.contains(key.references());
                if (refers && key.detail().enforced()) {
                    effects = effects.and(asked(schema, child, key));
                }
            }
        }
        return effects;
    }

    private static Effects asked(Schema schema, TableName child, Constraint key) {
        return Effects.locking(key.detail().actsOnDelete() ? ROW_EXCLUSIVE : ROW_SHARE, schema.family(child));
    }
}
