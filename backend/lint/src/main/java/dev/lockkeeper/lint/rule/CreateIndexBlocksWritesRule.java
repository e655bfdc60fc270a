package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.fact.CreateIndex;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.IndexPlans;
import org.jspecify.annotations.Nullable;

/** CREATE INDEX without CONCURRENTLY on an existing table. */
final class CreateIndexBlocksWritesRule implements Rule {

    @Override
    public String id() {
        return "create-index-blocks-writes";
    }

    @Override
    public Facts about() {
        return Facts.of(CreateIndex.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof CreateIndex create)
                || !step.existed(create.table())
                || create.concurrently()
                || create.only()) {
            return Seq.empty();
        }
        return Remark.on(create.table(), "Nobody can write to " + create.table() + " until the index is built.")
                .safer(safer(step, create))
                .alone();
    }

    private static @Nullable Plan safer(Step step, CreateIndex create) {
        return IndexConcurrentlyPartitionedRule.partitioned(step, create.table())
                ? IndexConcurrentlyPartitionedRule.safer(step, create)
                : IndexPlans.create(create.sql());
    }
}
