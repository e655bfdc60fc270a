package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Constraint;
import dev.lockkeeper.lint.schema.Index;
import dev.lockkeeper.lint.schema.Naming;
import dev.lockkeeper.lint.schema.RelationKind;
import dev.lockkeeper.lint.schema.Schema;
import dev.lockkeeper.lint.schema.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What comes into being with columns and constraints: sequences, indexes, parts on partitions. */
final class Growth {

    private final Situation now;
    private final Schema schema;

    Growth(Situation now) {
        this.now = now;
        this.schema = now.schema();
    }

    void column(TableName table, NewColumn column, boolean inherited) {
        var sequence = column.numbered() ? sequence(table, column.name(), column.identity()) : null;
        schema.table(table).put(column.column(sequence).inherited(inherited));
    }

    TableName sequence(TableName table, String column, boolean identity) {
        var name = Naming.relation(schema, table, column, "seq");
        var sequence = schema.create(name);
        sequence.become(RelationKind.SEQUENCE);
        sequence.ownedBy(new Table.Place(table, column, identity));
        return name;
    }

    /** Puts the constraint on the table and, where it goes down, on what is below. */
    void constraint(TableName table, NewConstraint wanted) {
        var own = named(wanted.on(table, now.transaction()), table, wanted.name() != null);
        put(table, own, null);
        boolean down = own.kind() != Constraint.Kind.CHECK && own.kind() != Constraint.Kind.NOT_NULL
                ? true
                : !own.detail().noInherit();
        if (down) {
            below(table, own);
        }
    }

    private void below(TableName table, Constraint own) {
        boolean rows = own.kind() == Constraint.Kind.CHECK || own.kind() == Constraint.Kind.NOT_NULL;
        for (var child : rows ? schema.children(table) : schema.partitions(table)) {
            var name = rows ? own : renamedFor(own, child);
            put(child, name.inherited(true), own.kind().indexed() ? new TableName(table.schema(), own.name()) : null);
            below(child, name);
        }
    }

    private Constraint renamedFor(Constraint own, TableName child) {
        return own.kind() == Constraint.Kind.FOREIGN_KEY ? named(own, child, true) : named(own, child, false);
    }

    private Constraint named(Constraint constraint, TableName table, boolean given) {
        if (given) {
            return constraint;
        }
        var columns = String.join("_", keys(constraint));
        return switch (constraint.kind()) {
            case PRIMARY_KEY ->
                constraint.named(Naming.relation(schema, table, "", "pkey").name());
            case UNIQUE ->
                constraint.named(Naming.relation(schema, table, columns, "key").name());
            case EXCLUDE ->
                constraint.named(Naming.relation(schema, table, columns, "excl").name());
            case FOREIGN_KEY -> constraint.named(Naming.constraint(schema, table, columns, "fkey"));
            case NOT_NULL -> constraint.named(Naming.constraint(schema, table, columns, "not_null"));
            case CHECK -> constraint.named(Naming.constraint(schema, table, onlyColumn(constraint), "check"));
        };
    }

    /** A check over several columns has none of them in its name. */
    private static String onlyColumn(Constraint check) {
        return check.columns().size() == 1 ? check.columns().iterator().next() : "";
    }

    private static List<String> keys(Constraint constraint) {
        return constraint.detail().key().isEmpty()
                ? List.copyOf(constraint.columns())
                : constraint.detail().key();
    }

    private void put(TableName table, Constraint constraint, @Nullable TableName parentIndex) {
        var known = schema.table(table);
        known.put(constraint);
        if (constraint.kind().indexed()) {
            schema.put(index(table, constraint, parentIndex));
        }
        if (constraint.kind() == Constraint.Kind.PRIMARY_KEY || provenNow(constraint)) {
            constraint.columns().forEach(column -> known.change(column, was -> was.nullable(false)));
        }
    }

    private static boolean provenNow(Constraint constraint) {
        return constraint.kind() == Constraint.Kind.NOT_NULL && constraint.valid();
    }

    private static Index index(TableName table, Constraint constraint, @Nullable TableName parent) {
        boolean unique = constraint.kind() != Constraint.Kind.EXCLUDE;
        var traits =
                new Index.Traits(keys(constraint), unique, true, true, Set.of(), unique ? "btree" : "gist", parent);
        return new Index(
                new TableName(table.schema(), constraint.name()),
                table,
                new LinkedHashSet<>(keys(constraint)),
                Set.of(),
                true,
                traits);
    }

    /** A partition gets the indexes, constraints and triggers of its parent. */
    void partition(TableName partition, TableName parent) {
        var above = schema.table(parent);
        for (var constraint : above.constraints()) {
            if (constraint.kind() == Constraint.Kind.CHECK || constraint.kind() == Constraint.Kind.NOT_NULL) {
                schema.table(partition).put(constraint.inherited(true));
            } else {
                adopt(partition, parent, constraint);
            }
        }
        Seq.from(schema.indexesOn(parent))
                .filter(index -> !index.traits().constraint())
                .forEach(index -> adopt(partition, index));
    }

    private void adopt(TableName partition, TableName parent, Constraint constraint) {
        var matching = Seq.from(schema.table(partition).constraints())
                .filter(own -> own.kind() == constraint.kind() && keys(own).equals(keys(constraint)))
                .filter(own -> String.valueOf(own.references()).equals(String.valueOf(constraint.references())))
                .findFirst();
        var under = new TableName(parent.schema(), constraint.name());
        if (matching.isPresent()) {
            schema.table(partition).put(matching.get().inherited(true));
            schema.index(new TableName(partition.schema(), matching.get().name()))
                    .ifPresent(index -> schema.put(index.under(under)));
        } else {
            put(
                    partition,
                    named(constraint, partition, constraint.kind() == Constraint.Kind.FOREIGN_KEY)
                            .inherited(true),
                    under);
        }
    }

    private void adopt(TableName partition, Index above) {
        var matching = Seq.from(schema.indexesOn(partition))
                .filter(own -> own.traits().parent() == null && alike(own, above))
                .findFirst();
        if (matching.isPresent()) {
            schema.put(matching.get().under(above.name()));
        } else {
            index(partition, above);
        }
    }

    /** LIKE … INCLUDING INDEXES: keys too. */
    void copyIndexes(TableName from, TableName to) {
        for (var constraint : schema.table(from).constraints()) {
            if (constraint.kind().indexed()) {
                put(to, named(constraint, to, false).inherited(false), null);
            }
        }
        for (var index : schema.indexesOn(from)) {
            if (!index.traits().constraint()) {
                var columns = index.traits().key().isEmpty()
                        ? "expr"
                        : String.join("_", index.traits().key());
                var name = Naming.relation(schema, to, columns, "idx");
                schema.put(new Index(name, to, index.columns(), index.computed(), true, index.traits()).under(null));
            }
        }
    }

    /** Whether one can be the part of the other on a partition. */
    static boolean alike(Index own, Index above) {
        return own.traits().key().equals(above.traits().key())
                && own.computed().equals(above.computed())
                && own.traits().unique() == above.traits().unique()
                && own.traits().method().equals(above.traits().method());
    }

    /** Makes the part of a partitioned index on a partition, and below it. */
    void index(TableName partition, Index above) {
        var columns = above.traits().key().isEmpty()
                ? "expr"
                : String.join("_", above.traits().key());
        var name = Naming.relation(schema, partition, columns, "idx");
        var own = new Index(name, partition, above.columns(), above.computed(), true, above.traits());
        schema.put(own.under(above.name()));
        schema.partitions(partition).forEach(child -> index(child, own));
    }
}
