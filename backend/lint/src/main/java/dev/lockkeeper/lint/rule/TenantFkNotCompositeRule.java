package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.fact.NewConstraint;
import dev.lockkeeper.lint.list.Seq;

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
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof CreateTable create) {
            return Seq.from(create.constraints()).flatMap(key -> remark(step, create.table(), key));
        }
        if (step.fact() instanceof AddColumn add) {
            return Seq.from(add.column().constraints()).flatMap(key -> remark(step, add.table(), key));
        }
        return step.fact() instanceof AddConstraint add ? remark(step, add.table(), add.constraint()) : Seq.empty();
    }

    private static Seq<Remark> remark(Step step, TableName table, NewConstraint constraint) {
        var there = constraint.references();
        var key = step.settings().tenancy().key();
        if (there == null
                || key == null
                || constraint.columns().contains(key)
                || !TenantTables.owned(step, table)
                || !TenantTables.owned(step, there)) {
            return Seq.empty();
        }
        return Remark.on(
                        table,
                        "A row of " + table + " may refer to another tenant's row of " + there
                                + ": the foreign key leaves out " + key + ".")
                .alone();
    }
}
