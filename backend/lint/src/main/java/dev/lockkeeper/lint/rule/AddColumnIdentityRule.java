package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.plan.Sql;
import java.util.stream.Stream;

/** ADD COLUMN … GENERATED AS IDENTITY. */
final class AddColumnIdentityRule implements Rule {

    @Override
    public String id() {
        return "add-column-identity";
    }

    @Override
    public Stream<Remark> check(Step step) {
        if (!(step.fact() instanceof AddColumn add) || !step.existed(add.table()) || !applies(step, add)) {
            return Stream.empty();
        }
        return Remark.on(
                        add.table(),
                        "The identity column " + add.column().name() + " numbers every row, so all of " + add.table()
                                + " is written anew.")
                .safer(safer(step, add))
                .alone();
    }

    private static boolean applies(Step step, AddColumn add) {
        return add.column().identity();
    }

    private static String safer(Step step, AddColumn add) {
        var table = Sql.name(add.table());
        var column = Sql.name(add.column().name());
        return "ALTER TABLE " + table + " ADD COLUMN " + column + " "
                + add.column().type() + ";";
    }
}
