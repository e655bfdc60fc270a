package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.CreateIndex;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.IndexPlans;
import dev.lockkeeper.lint.plan.PlanDraft;
import dev.lockkeeper.lint.plan.Sql;

/** CREATE INDEX CONCURRENTLY IF NOT EXISTS. */
final class ConcurrentlyIfNotExistsMasksInvalidRule implements Rule {

    @Override
    public String id() {
        return "concurrently-if-not-exists-masks-invalid";
    }

    @Override
    public Facts about() {
        return Facts.of(CreateIndex.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof CreateIndex create)
                || !create.concurrently()
                || !create.ifNotExists()
                || create.name() == null) {
            return Seq.empty();
        }
        return Remark.on(
                        create.table(),
                        "If an earlier attempt failed, " + create.name() + " is there but not valid, and stays so.")
                .safer(new PlanDraft()
                        .alone(
                                "drop what is left",
                                "Take away what a failed attempt may have left",
                                "DROP INDEX CONCURRENTLY IF EXISTS "
                                        + Sql.name(new TableName(create.table().schema(), create.name())) + ";")
                        .then(IndexPlans.create(create.sql()))
                        .plan())
                .alone();
    }
}
