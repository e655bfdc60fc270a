package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.MAY_LOSE_DATA;

import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.list.Seq;
import java.util.Objects;

/** A new table that does not say whose its rows are. */
final class TenantColumnMissingRule implements Rule {

    @Override
    public String id() {
        return "tenant-column-missing";
    }

    @Override
    public Facts about() {
        return Facts.of(CreateTable.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        var tenancy = step.settings().tenancy();
        if (!(step.fact() instanceof CreateTable create) || !TenantTables.apart(step, create)) {
            return Seq.empty();
        }
        var key = Objects.requireNonNull(tenancy.key());
        var remark = Remark.on(
                        create.table(),
                        "Rows of " + create.table() + " do not say whose they are: " + key + " is missing.")
                .meaning(MAY_LOSE_DATA);
        return remark.ifAtEnd(end -> end.known(create.table())
                        .filter(table -> table.column(key).isEmpty())
                        .isPresent())
                .alone();
    }
}
