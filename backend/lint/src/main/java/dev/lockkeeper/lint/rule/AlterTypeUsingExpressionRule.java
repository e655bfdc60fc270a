package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.AlterColumnType;
import dev.lockkeeper.lint.plan.Sql;
import java.util.stream.Stream;

/** ALTER COLUMN … TYPE … USING anything but the column or a cast of it. */
final class AlterTypeUsingExpressionRule implements Rule {

    @Override
    public String id() {
        return "alter-type-using-expression";
    }

    @Override
    public Stream<Remark> check(Step step) {
        if (!(step.fact() instanceof AlterColumnType alter) || !step.existed(alter.table()) || !applies(step, alter)) {
            return Stream.empty();
        }
        return Remark.on(
                        alter.table(),
                        "The USING expression for " + alter.column() + " is run for every row, so all of "
                                + alter.table() + " is written anew.")
                .safer("ALTER TABLE " + Sql.name(alter.table()) + " ADD COLUMN " + Sql.name(alter.column() + "_new")
                        + " " + alter.type() + ";")
                .alone();
    }

    private static boolean applies(Step step, AlterColumnType alter) {
        return alter.usingComputes();
    }
}
