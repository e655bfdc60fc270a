package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.plan.Sql;
import java.util.stream.Stream;

/** ADD COLUMN of a serial type. */
final class AddColumnSerialRule implements Rule {

    @Override
    public String id() {
        return "add-column-serial";
    }

    @Override
    public Stream<Remark> check(Step step) {
        if (!(step.fact() instanceof AddColumn add) || !step.existed(add.table()) || !applies(step, add)) {
            return Stream.empty();
        }
        return Remark.on(
                        add.table(),
                        "The serial column " + add.column().name() + " numbers every row, so all of " + add.table()
                                + " is written anew.")
                .safer(safer(step, add))
                .alone();
    }

    private static boolean applies(Step step, AddColumn add) {
        return add.column().type().serial();
    }

    private static String safer(Step step, AddColumn add) {
        var table = Sql.name(add.table());
        var column = Sql.name(add.column().name());
        return "ALTER TABLE " + table + " ADD COLUMN " + column + " bigint;\n"
                + "CREATE SEQUENCE "
                + Sql.name(add.table().name() + "_" + add.column().name() + "_seq") + " OWNED BY " + table + "."
                + column + ";\n"
                + "ALTER TABLE " + table + " ALTER COLUMN " + column + " SET DEFAULT nextval('"
                + add.table().name() + "_" + add.column().name() + "_seq');";
    }
}
