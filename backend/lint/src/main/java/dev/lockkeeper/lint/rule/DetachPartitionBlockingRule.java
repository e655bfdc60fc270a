package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.DetachPartition;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.PartitionPlans;

/** DETACH PARTITION without CONCURRENTLY. */
final class DetachPartitionBlockingRule implements Rule {

    @Override
    public String id() {
        return "detach-partition-blocking";
    }

    @Override
    public Facts about() {
        return Facts.of(DetachPartition.class);
    }

    private static final int FIRST_WITH_CONCURRENTLY = 14;

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof DetachPartition detach)
                || detach.concurrently()
                || !step.existed(detach.table())) {
            return Seq.empty();
        }
        var parent = detach.table();
        return Remark.on(
                        parent,
                        "All of " + parent + " is locked against reads and writes while " + detach.partition()
                                + " is detached.")
                .safer(
                        gently(step, parent)
                                ? PartitionPlans.detach(step.schema().table(parent), detach.partition())
                                : null)
                .alone();
    }

    /** CONCURRENTLY is there since version 14, and not beside a DEFAULT partition. */
    static boolean gently(Step step, TableName parent) {
        return step.context().serverMajor() >= FIRST_WITH_CONCURRENTLY
                && step.schema().defaultPartition(parent).isEmpty();
    }
}
