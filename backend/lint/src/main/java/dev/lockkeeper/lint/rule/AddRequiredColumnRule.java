package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.BREAKS_CLIENTS;
import static dev.lockkeeper.lint.Consequence.MAY_FAIL_ON_DATA;
import static dev.lockkeeper.lint.Consequence.WILL_FAIL;

import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.NewColumn;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Constraint.Kind;

/** ADD COLUMN … NOT NULL without anything that fills it. */
final class AddRequiredColumnRule implements Rule {

    @Override
    public String id() {
        return "add-required-column";
    }

    @Override
    public Facts about() {
        return Facts.of(AddColumn.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof AddColumn add) || !step.existed(add.table()) || !required(add.column())) {
            return Seq.empty();
        }
        var remark = Remark.on(
                        add.table(),
                        "The column " + add.column().name() + " is required, but nothing fills it in the rows of "
                                + add.table() + ".")
                .safer(Pieces.of(step, add));
        return (step.knownFilled(add.table())
                        ? remark.meaning(BREAKS_CLIENTS, MAY_FAIL_ON_DATA, WILL_FAIL)
                        : remark.meaning(BREAKS_CLIENTS, MAY_FAIL_ON_DATA))
                .alone();
    }

    private static boolean required(NewColumn column) {
        return (column.notNull() || column.constraint(Kind.PRIMARY_KEY).isPresent()) && !column.fillsItself();
    }
}
