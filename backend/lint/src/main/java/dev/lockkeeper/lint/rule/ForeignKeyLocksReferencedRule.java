package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.list.Seq;
import java.util.List;

/** A new foreign key to an existing table. */
final class ForeignKeyLocksReferencedRule implements Rule {

    @Override
    public String id() {
        return "foreign-key-locks-referenced";
    }

    @Override
    public Facts about() {
        return Facts.of(AddConstraint.class, CreateTable.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        return Seq.from(referenced(step))
                .filter(step::existed)
                .map(
                        table -> Remark.on(
                                table,
                                table
                                        + " is locked against writes until the transaction ends, because a foreign key points to it."));
    }

    private static List<TableName> referenced(Step step) {
        if (step.fact() instanceof CreateTable create) {
            return create.referenced();
        }
        return step.fact() instanceof AddConstraint add
                ? Seq.ofNullable(add.constraint().references()).toList()
                : List.of();
    }
}
