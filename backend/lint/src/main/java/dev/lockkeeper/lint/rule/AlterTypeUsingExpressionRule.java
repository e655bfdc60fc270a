package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.fact.AlterColumnType;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.ReplacementPlans;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** ALTER COLUMN … TYPE … USING anything but the column or a cast of it. */
final class AlterTypeUsingExpressionRule implements Rule {

    @Override
    public String id() {
        return "alter-type-using-expression";
    }

    @Override
    public Facts about() {
        return Facts.of(AlterColumnType.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof AlterColumnType alter) || !step.existed(alter.table()) || !applies(step, alter)) {
            return Seq.empty();
        }
        return Remark.on(
                        alter.table(),
                        "The USING expression for " + alter.column() + " is run for every row, so all of "
                                + alter.table() + " is rewritten.")
                .safer(safer(step, alter))
                .alone();
    }

    private static boolean applies(Step step, AlterColumnType alter) {
        return alter.usingComputes();
    }

    private static @Nullable Plan safer(Step step, AlterColumnType alter) {
        var value = Objects.requireNonNull(alter.using()).sql();
        return ReplacementPlans.type(step.schema(), alter.table(), alter.column(), alter.type(), value);
    }
}
