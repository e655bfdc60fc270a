package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.CreateTable;
import java.util.List;
import java.util.stream.Stream;

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
    public Stream<Remark> check(Step step) {
        return referenced(step).stream()
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
                ? Stream.ofNullable(add.constraint().references()).toList()
                : List.of();
    }
}
