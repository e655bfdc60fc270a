package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.Maintenance;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.DataPlans;

/** ALTER TABLE … SET TABLESPACE. */
final class SetTablespaceRule implements Rule {

    @Override
    public String id() {
        return "set-tablespace";
    }

    @Override
    public Facts about() {
        return Facts.of(Maintenance.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof Maintenance work) || !work.what().equals("SET TABLESPACE")) {
            return Seq.empty();
        }
        return Seq.from(work.tables()).filter(step::existed).map(table -> Remark.on(
                        table, "All blocks of " + table + " are copied while nobody can read or write it.")
                .safer(DataPlans.bounded(step.sql())));
    }
}
