package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.DetachPartition;
import dev.lockkeeper.lint.plan.PartitionPlans;
import java.util.stream.Stream;

/** DETACH PARTITION without CONCURRENTLY. */
final class DetachPartitionBlockingRule implements Rule {

    @Override
    public String id() {
        return "detach-partition-blocking";
    }

    private static final int FIRST_WITH_CONCURRENTLY = 14;

    @Override
    public Stream<Remark> check(Step step) {
        if (!(step.fact() instanceof DetachPartition detach)
                || detach.concurrently()
                || !step.existed(detach.table())) {
            return Stream.empty();
        }
        var parent = detach.table();
        boolean possible = step.context().serverMajor() >= FIRST_WITH_CONCURRENTLY
                && step.schema().defaultPartition(parent).isEmpty();
        return Remark.on(
                        parent,
                        "All of " + parent + " is locked against reads and writes while " + detach.partition()
                                + " is detached.")
                .safer(possible ? PartitionPlans.detach(step.schema().table(parent), detach.partition()) : null)
                .alone();
    }
}
