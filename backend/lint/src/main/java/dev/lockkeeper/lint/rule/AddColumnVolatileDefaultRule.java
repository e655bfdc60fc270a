package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.UNKNOWN_EFFECT;

import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Volatility;

/** ADD COLUMN with a volatile default. */
final class AddColumnVolatileDefaultRule implements Rule {

    @Override
    public String id() {
        return "add-column-volatile-default";
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
        var volatility = add.column().volatility(step.schema().types());
        if (volatility.isEmpty()) {
            return unknown(step, add).alone();
        }
        return volatility.get() == Volatility.STEADY
                ? Seq.empty()
                : certain(step, add).alone();
    }

    private static Remark certain(Step step, AddColumn add) {
        return Remark.on(
                        add.table(),
                        "The default of " + add.column().name() + " differs from row to row, so all of " + add.table()
                                + " is rewritten.")
                .safer(Pieces.of(step, add));
    }

    private static Remark unknown(Step step, AddColumn add) {
        return Remark.on(
                        add.table(),
                        "The default of " + add.column().name()
                                + " calls a function that is not known; if it is volatile, all of " + add.table()
                                + " is rewritten.")
                .safer(Pieces.of(step, add))
                .needing("whether the functions in the default of "
                        + add.column().name() + " are volatile")
                .as(Severity.WARN)
                .meaning(UNKNOWN_EFFECT);
    }
}
