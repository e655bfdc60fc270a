package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Attachment;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.Constraint;
import dev.lockkeeper.lint.schema.RelationKind;
import dev.lockkeeper.lint.schema.Schema;
import dev.lockkeeper.lint.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What falls when something is dropped: parts go silently with their whole, others only with CASCADE. All that falls,
 * and all that it hangs on, is locked.
 */
final class Fall {

    private record Part(TableName table, String name) {}

    private static final int FIRST_TO_HOLD_GENERATED = 15;

    private final Schema schema;
    private final int major;
    private final Set<TableName> relations = new LinkedHashSet<>();
    private final Set<Part> columns = new LinkedHashSet<>();
    private final Set<Part> constraints = new LinkedHashSet<>();
    private final Set<TableName> locked = new LinkedHashSet<>();
    private final List<Runnable> losses = new ArrayList<>();
    private final Set<TableName> targets = new LinkedHashSet<>();
    private Set<TableName> companions = Set.of();
    private boolean stands;

    Fall(Situation now) {
        this.schema = now.schema();
        this.major = now.serverMajor();
    }

    /** These fall whatever else does: that one of them needs another holds nobody back. */
    Fall of(Collection<TableName> wanted) {
        targets.addAll(wanted);
        wanted.forEach(this::relation);
        return this;
    }

    /** What the rest takes changes when a partition goes. */
    private void whole(TableName parent) {
        locked.add(parent);
        schema.defaultPartition(parent).ifPresent(locked::add);
    }

    /** Others that the same statement takes away. */
    Fall beside(Set<TableName> others) {
        companions = others;
        return this;
    }

    /** A schema takes with it whatever lies in it. */
    Fall ofSchemas(Collection<String> schemas) {
        var contents = Seq.from(schema.tables())
                .map(Table::name)
                .filter(name -> name.schema() != null && schemas.contains(name.schema()))
                .toList();
        stands = !contents.isEmpty();
        return of(contents);
    }

    Fall ofColumn(TableName table, String column) {
        column(table, column);
        return this;
    }

    Fall ofConstraint(TableName table, String constraint) {
        constraint(table, constraint);
        return this;
    }

    Fall ofType(String type) {
        for (var user : schema.tablesWithType(type)) {
            stands = true;
            if (schema.table(user).kind().view()) {
                relation(user);
            } else {
                Seq.from(schema.table(user).columns())
                        .filter(known ->
                                known.type() != null && known.type().name().equals(type))
                        .forEach(known -> column(user, known.name()));
            }
        }
        return this;
    }

    Fall ofFunction(String function) {
        schema.boundTo("FUNCTION " + function).forEach(this::needs);
        schema.views().forEach((name, view) -> {
            if (view.functions().contains(function)) {
                needs(name);
                relation(name);
            }
        });
        schema.tables().forEach(table -> callers(table, function));
        return this;
    }

    /** Whether something that is not a part of it needs it. */
    boolean heldBack() {
        return stands;
    }

    Effects effects() {
        return Effects.locking(LockMode.ACCESS_EXCLUSIVE, locked);
    }

    void apply() {
        losses.forEach(Runnable::run);
        constraints.forEach(part -> {
            schema.table(part.table()).removeConstraint(part.name());
            schema.dropIndex(new TableName(part.table().schema(), part.name()));
        });
        columns.forEach(part -> {
            schema.table(part.table()).removeColumn(part.name());
            schema.dropIndexesOver(part.table(), part.name());
        });
        relations.forEach(schema::drop);
    }

    private void relation(TableName name) {
        if (!relations.add(name)) {
            return;
        }
        locked.add(name);
        var known = schema.known(name);
        known.flatMap(Table::parent).ifPresent(this::whole);
        schema.partitions(name).forEach(this::relation);
        Seq.from(schema.children(name))
                .filter(child -> !schema.partitions(name).contains(child))
                .forEach(this::dependent);
        known.ifPresent(table -> table.foreignKeys().stream()
                .filter(key -> !key.detail().inherited())
                .forEach(key -> lockReferenced(name, key)));
        sequencesOf(name, place -> true).forEach(this::relation);
        references(name, key -> true);
        Seq.from(Lineage.above(schema, name))
                .filter(parent -> !relations.contains(parent))
                .forEach(parent -> schema.referencing(parent).forEach(child -> wholly(child, parent)));
        schema.viewsOf(name).forEach(this::dependent);
        users(name);
        if (known.filter(table -> table.kind() == RelationKind.SEQUENCE).isPresent()) {
            fillsFrom(name);
        }
    }

    /** It falls too, but somebody has to say so. */
    private void dependent(TableName name) {
        needs(name);
        relation(name);
    }

    private void needs(TableName name) {
        locked.add(name);
        stands |= !targets.contains(name) && !companions.contains(name) && !relations.contains(name);
    }

    private void lockReferenced(TableName from, Constraint key) {
        if (key.references() != null && !key.references().equals(from)) {
            locked.add(key.references());
            locked.addAll(Lineage.below(schema, key.references()));
        }
    }

    private List<TableName> sequencesOf(TableName table, Predicate<Table.Place> which) {
        return schema.sequencesOf(table, which);
    }

    private void references(TableName referenced, Predicate<Constraint> which) {
        for (var child : schema.referencing(referenced)) {
            for (var key : schema.table(child).foreignKeys()) {
                boolean meant = referenced.equals(key.references()) && which.test(key);
                if (meant && !child.equals(referenced)) {
                    needs(child);
                    constraints.add(new Part(child, key.name()));
                } else if (meant) {
                    stands |= !relations.contains(referenced);
                    constraints.add(new Part(child, key.name()));
                }
            }
        }
    }

    /** A key that refers to a partitioned table falls with each part of it. */
    private void wholly(TableName child, TableName parent) {
        for (var key : schema.table(child).foreignKeys()) {
            if (parent.equals(key.references())) {
                needs(child);
                constraints.add(new Part(child, key.name()));
                lockReferenced(child, key);
            }
        }
    }

    /** Policies and rules of other tables that name the relation. */
    private void users(TableName name) {
        for (var other : schema.reading(name)) {
            for (var attachment : other.attachments()) {
                boolean foreign =
                        attachment.reads().contains(name) && !other.name().equals(name);
                if (foreign && attachment.kind() != Attachment.Kind.PUBLICATION) {
                    needs(other.name());
                    losses.add(() -> other.removeAttachment(attachment.kind(), attachment.name()));
                }
            }
        }
    }

    private void fillsFrom(TableName sequence) {
        for (var table : schema.tables()) {
            for (var column : table.columns()) {
                if (sequence.equals(column.fill().sequence()) && !falls(table, column)) {
                    needs(table.name());
                    losses.add(() -> table.change(column.name(), known -> known.defaulting(false)));
                }
            }
        }
    }

    private boolean falls(Table table, Column column) {
        return relations.contains(table.name()) || columns.contains(new Part(table.name(), column.name()));
    }

    private void column(TableName table, String column) {
        if (!columns.add(new Part(table, column))) {
            return;
        }
        locked.add(table);
        var known = schema.table(table);
        for (var constraint : known.constraints()) {
            if (constraint.columns().contains(column)) {
                constraint(table, constraint.name());
            }
        }
        Seq.from(schema.indexesOn(table))
                .filter(index -> index.traits().unique() && index.over(column))
                .forEach(index -> references(table, key -> keyed(key, index.columns())));
        schema.viewsOf(table, column).forEach(this::dependent);
        generatedFrom(known, column);
        attachedTo(known, column);
        sequencesOf(table, place -> place.column().equals(column)).forEach(this::relation);
    }

    private void generatedFrom(Table table, String column) {
        for (var other : table.columns()) {
            if (other.generated() != Column.Generated.NO
                    && other.fill().columns().contains(column)) {
                stands |= major >= FIRST_TO_HOLD_GENERATED && !columns.contains(new Part(table.name(), other.name()));
                column(table.name(), other.name());
            }
        }
    }

    private void attachedTo(Table table, String column) {
        for (var attachment : table.attachments()) {
            if (attachment.columns().contains(column) && attachment.kind() != Attachment.Kind.STATISTICS) {
                stands = true;
                losses.add(() -> table.removeAttachment(attachment.kind(), attachment.name()));
            }
        }
    }

    private void constraint(TableName table, String name) {
        if (!constraints.add(new Part(table, name))) {
            return;
        }
        locked.add(table);
        var known = schema.table(table).constraint(name);
        known.ifPresent(key -> lockReferenced(table, key));
        known.filter(key -> key.kind() == Constraint.Kind.PRIMARY_KEY || key.kind() == Constraint.Kind.UNIQUE)
                .ifPresent(key -> references(table, other -> keyed(other, key.columns())));
    }

    private boolean keyed(Constraint foreignKey, Set<String> columns) {
        return Set.copyOf(schema.referencedColumns(foreignKey)).equals(columns);
    }

    private void callers(Table table, String function) {
        for (var column : table.columns()) {
            if (column.fill().functions().contains(function)) {
                stands = true;
                locked.add(table.name());
                if (column.generated() == Column.Generated.NO) {
                    losses.add(() -> table.change(column.name(), known -> known.defaulting(false)));
                } else {
                    column(table.name(), column.name());
                }
            }
        }
        for (var constraint : table.constraints()) {
            if (constraint.detail().functions().contains(function)) {
                stands = true;
                constraint(table.name(), constraint.name());
            }
        }
        for (var attachment : table.attachments()) {
            if (attachment.functions().contains(function)) {
                stands = true;
                locked.add(table.name());
                losses.add(() -> table.removeAttachment(attachment.kind(), attachment.name()));
            }
        }
        for (var index : schema.indexesOn(table.name())) {
            if (index.traits().functions().contains(function)) {
                stands = true;
                locked.add(table.name());
                losses.add(() -> schema.dropIndex(index.name()));
            }
        }
    }
}
