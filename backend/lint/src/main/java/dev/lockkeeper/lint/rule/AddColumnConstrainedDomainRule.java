package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.plan.Sql;
import java.util.stream.Stream;

/** ADD COLUMN of a constrained domain. */
final class AddColumnConstrainedDomainRule implements Rule {

    @Override
    public String id() {
        return "add-column-constrained-domain";
    }

    @Override
    public Stream<Remark> check(Step step) {
        if (!(step.fact() instanceof AddColumn add) || !step.existed(add.table()) || !applies(step, add)) {
            return Stream.empty();
        }
        return Remark.on(
                        add.table(),
                        "The domain of " + add.column().name() + " has a rule, so all of " + add.table()
                                + " is written anew.")
                .safer(safer(step, add))
                .alone();
    }

    private static boolean applies(Step step, AddColumn add) {
        return add.column().constrainedDomain(step.schema().types());
    }

    private static String safer(Step step, AddColumn add) {
        var table = Sql.name(add.table());
        var column = Sql.name(add.column().name());
        return "ALTER TABLE " + table + " ADD COLUMN " + column + " "
                + step.schema().types().baseOf(add.column().type()) + ";";
    }
}
