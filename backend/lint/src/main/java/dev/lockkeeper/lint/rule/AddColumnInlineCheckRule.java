package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.NewConstraint;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Constraint.Kind;

/** ADD COLUMN … CHECK (…). */
final class AddColumnInlineCheckRule implements Rule {

    @Override
    public String id() {
        return "add-column-inline-check";
    }

    @Override
    public Facts about() {
        return Facts.of(AddColumn.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof AddColumn add) || !step.existed(add.table())) {
            return Seq.empty();
        }
        return Seq.from(add.column().constraint(Kind.CHECK).filter(NewConstraint::checkedNow))
                .map(check -> Remark.on(
                                add.table(),
                                "The CHECK on the new column " + add.column().name() + " makes PostgreSQL read all of "
                                        + add.table() + ".")
                        .safer(Pieces.of(step, add)));
    }
}
