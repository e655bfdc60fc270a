package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.Sql;
import dev.lockkeeper.lint.schema.Column.Generated;

/** Booleans with three states. */
final class NullableBooleanRule implements Rule {

    @Override
    public String id() {
        return "nullable-boolean";
    }

    @Override
    public Facts about() {
        return Added.FACTS;
    }

    @Override
    public Seq<Remark> check(Step step) {
        return Added.in(step)
                .filter(added -> added.is("boolean")
                        && !added.type().array()
                        && !added.column().notNull()
                        && added.column().generated() == Generated.NO)
                .map(added -> Remark.on(added.table(), added.name() + " of " + added.table() + " has three states.")
                        .safer(
                                added.withTable()
                                        ? "ALTER TABLE " + Sql.name(added.table()) + " ALTER COLUMN "
                                                + Sql.name(added.name()) + " SET NOT NULL;"
                                        : added.retyped("boolean NOT NULL DEFAULT false")));
    }
}
