package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.WILL_FAIL;

import dev.lockkeeper.lint.fact.AlterColumnType;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.DependentPlans;
import dev.lockkeeper.lint.plan.ReplacementPlans;
import dev.lockkeeper.lint.plan.Sql;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** ALTER COLUMN … TYPE of a column that something else is made of. */
final class AlterTypeBlockedByDependentsRule implements Rule {

    private static final int MOST_NAMED = 3;

    @Override
    public String id() {
        return "alter-type-blocked-by-dependents";
    }

    @Override
    public Facts about() {
        return Facts.of(AlterColumnType.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof AlterColumnType alter)) {
            return Seq.empty();
        }
        var dependents = DependentPlans.of(step.schema(), alter.table(), alter.column());
        return dependents.isEmpty()
                ? Seq.empty()
                : remark(step, alter, dependents).alone();
    }

    private static Remark remark(Step step, AlterColumnType alter, List<DependentPlans.Dependent> dependents) {
        var names = Lists.map(dependents, DependentPlans.Dependent::shown);
        var shown = Seq.from(names).limit(MOST_NAMED).stream().collect(Collectors.joining(" and the "));
        int rest = names.size() - MOST_NAMED;
        var uses = (rest > 0 ? " and " + rest + " more" : "") + (names.size() == 1 ? " uses " : " use ");
        var aside = alter.rewrites(step.now()) && alter.using() == null
                ? Optional.ofNullable(ReplacementPlans.type(
                        step.schema(),
                        alter.table(),
                        alter.column(),
                        alter.type(),
                        Sql.name(alter.column()) + "::" + alter.type()))
                : DependentPlans.around(dependents, step.sql());
        return Remark.on(
                        alter.table(),
                        "The " + shown + uses + alter.column() + ", so PostgreSQL refuses to change its type.")
                .safer(aside.or(() -> DependentPlans.around(dependents, step.sql()))
                        .orElse(null))
                .meaning(WILL_FAIL);
    }
}
