package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.Maintenance;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.DataPlans;

/** VACUUM FULL and CLUSTER. */
final class VacuumFullOrClusterRule implements Rule {

    @Override
    public String id() {
        return "vacuum-full-or-cluster";
    }

    @Override
    public Facts about() {
        return Facts.of(Maintenance.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof Maintenance work)
                || !work.what().equals("VACUUM FULL") && !work.what().equals("CLUSTER")) {
            return Seq.empty();
        }
        return Seq.from(work.tables()).filter(step::existed).map(table -> Remark.on(
                        table,
                        work.what() + " rewrites all of " + table + ", and nobody can read or write it meanwhile.")
                .safer(work.what().equals("CLUSTER") ? DataPlans.bounded(step.sql()) : DataPlans.vacuum(table)));
    }
}
