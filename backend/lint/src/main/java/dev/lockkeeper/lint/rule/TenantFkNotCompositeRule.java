package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.fact.NewConstraint;
import java.util.stream.Stream;

/** A foreign key through which tenants may meet. */
final class TenantFkNotCompositeRule implements Rule {

    @Override
    public String id() {
        return "tenant-fk-not-composite";
    }

    @Override
    public Facts about() {
        return Facts.of(AddColumn.class, AddConstraint.class, CreateTable.class);
    }

    @Override
    public Stream<Remark> check(Step step) {
        if (step.fact() instanceof CreateTable create) {
            return create.constraints().stream().flatMap(key -> remark(step, create.table(), key));
        }
        if (step.fact() instanceof AddColumn add) {
            return add.column().constraints().stream().flatMap(key -> remark(step, add.table(), key));
        }
        return step.fact() instanceof AddConstraint add ? remark(step, add.table(), add.constraint()) : Stream.empty();
    }

    private static Stream<Remark> remark(Step step, TableName table, NewConstraint constraint) {
        var there = constraint.references();
        var key = step.settings().tenancy().key();
        if (there == null
                || key == null
                || constraint.columns().contains(key)
                || !TenantTables.owned(step, table)
                || !TenantTables.owned(step, there)) {
            return Stream.empty();
        }
        return Remark.on(
                        table,
                        "A row of " + table + " may refer to another tenant's row of " + there
                                + ": the foreign key leaves out " + key + ".")
                .alone();
    }
}
