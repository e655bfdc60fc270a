package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.fact.NewConstraint;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.Index;
import java.util.List;

/** A constraint that a statement adds. */
record NewKey(TableName table, NewConstraint constraint) {

    /** Where one may stand. */
    static final Facts FACTS = Facts.of(CreateTable.class, AddColumn.class, AddConstraint.class);

    static Seq<NewKey> in(Step step, Kind kind) {
        return all(step).filter(key -> key.constraint.kind() == kind);
    }

    private static Seq<NewKey> all(Step step) {
        if (step.fact() instanceof CreateTable create) {
            return create.temporary()
                    ? Seq.empty()
                    : Seq.from(create.constraints()).map(constraint -> new NewKey(create.table(), constraint));
        }
        if (step.fact() instanceof AddColumn add) {
            return Seq.from(add.column().constraints()).map(constraint -> new NewKey(add.table(), constraint));
        }
        return step.fact() instanceof AddConstraint add
                ? Seq.of(new NewKey(add.table(), add.constraint()))
                : Seq.empty();
    }

    /** Those of the index that it takes over, where it does. */
    List<String> columns(Step step) {
        var index = constraint.usingIndex();
        return index == null || !constraint.columns().isEmpty()
                ? constraint.columns()
                : step.schema()
                        .index(new TableName(table.schema(), index))
                        .map(Index::columns)
                        .map(List::copyOf)
                        .orElse(List.of());
    }
}
