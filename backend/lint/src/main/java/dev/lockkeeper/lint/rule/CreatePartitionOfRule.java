package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.PartitionPlans;

/** CREATE TABLE … PARTITION OF a table that was there before. */
final class CreatePartitionOfRule implements Rule {

    @Override
    public String id() {
        return "create-partition-of";
    }

    @Override
    public Facts about() {
        return Facts.of(CreateTable.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof CreateTable create)
                || create.partitionOf() == null
                || !step.existed(create.partitionOf())) {
            return Seq.empty();
        }
        var parent = create.partitionOf();
        var rest = step.schema().defaultPartition(parent).filter(step::works);
        return Remark.on(
                        parent,
                        "All of " + parent + " is locked against reads and writes while " + create.table() + " is made"
                                + rest.map(read -> " and " + read + " is read.").orElse("."))
                .safer(PartitionPlans.create(step.schema(), parent, create.table(), step.sql()))
                .alone();
    }
}
