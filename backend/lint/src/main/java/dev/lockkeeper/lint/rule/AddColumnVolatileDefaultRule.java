package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.UNKNOWN_EFFECT;

import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.plan.Sql;
import dev.lockkeeper.lint.schema.Volatility;
import java.util.Objects;
import java.util.stream.Stream;

/** ADD COLUMN with a volatile default. */
final class AddColumnVolatileDefaultRule implements Rule {

    @Override
    public String id() {
        return "add-column-volatile-default";
    }

    @Override
    public Stream<Remark> check(Step step) {
        if (!(step.fact() instanceof AddColumn add) || !step.existed(add.table())) {
            return Stream.empty();
        }
        var volatility = add.column().volatility(step.schema().types());
        if (volatility.isEmpty()) {
            return unknown(add).alone();
        }
        return volatility.get() == Volatility.STEADY
                ? Stream.empty()
                : certain(add).alone();
    }

    private static Remark certain(AddColumn add) {
        return Remark.on(
                        add.table(),
                        "The default of " + add.column().name() + " differs from row to row, so all of " + add.table()
                                + " is written anew.")
                .safer(safer(add));
    }

    private static Remark unknown(AddColumn add) {
        return Remark.on(
                        add.table(),
                        "The default of " + add.column().name()
                                + " calls a function that is not known; if it is volatile, all of " + add.table()
                                + " is written anew.")
                .safer(safer(add))
                .assuming(true)
                .as(Severity.WARN)
                .meaning(UNKNOWN_EFFECT);
    }

    private static String safer(AddColumn add) {
        var table = Sql.name(add.table());
        var column = Sql.name(add.column().name());
        var value = Objects.requireNonNull(add.column().defaultValue()).sql();
        return "ALTER TABLE " + table + " ADD COLUMN " + column + " "
                + add.column().type() + ";\n" + "ALTER TABLE " + table + " ALTER COLUMN " + column + " SET DEFAULT "
                + value + ";";
    }
}
