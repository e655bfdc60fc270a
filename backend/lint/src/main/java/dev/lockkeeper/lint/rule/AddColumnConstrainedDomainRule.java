package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.ColumnPlans;
import org.jspecify.annotations.Nullable;

/** ADD COLUMN of a constrained domain. */
final class AddColumnConstrainedDomainRule implements Rule {

    @Override
    public String id() {
        return "add-column-constrained-domain";
    }

    @Override
    public Facts about() {
        return Facts.of(AddColumn.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof AddColumn add) || !step.existed(add.table()) || !applies(step, add)) {
            return Seq.empty();
        }
        return Remark.on(
                        add.table(),
                        "The domain of " + add.column().name() + " has a rule, so all of " + add.table()
                                + " is rewritten.")
                .safer(safer(step, add))
                .alone();
    }

    private static boolean applies(Step step, AddColumn add) {
        return add.column().constrainedDomain(step.schema().types());
    }

    private static @Nullable Plan safer(Step step, AddColumn add) {
        var types = step.schema().types();
        var domain = types.text(add.column().type().name());
        return domain.map(sql -> ColumnPlans.ofDomain(
                        step.schema().table(add.table()),
                        add.column(),
                        types.baseOf(add.column().type()),
                        sql))
                .orElse(null);
    }
}
