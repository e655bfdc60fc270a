package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.WILL_FAIL;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.CreateIndex;
import dev.lockkeeper.lint.fact.DropIndex;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.PartitionPlans;
import dev.lockkeeper.lint.schema.Table;
import org.jspecify.annotations.Nullable;

/** CREATE INDEX and DROP INDEX CONCURRENTLY of a partitioned table. */
final class IndexConcurrentlyPartitionedRule implements Rule {

    @Override
    public String id() {
        return "index-concurrently-partitioned";
    }

    @Override
    public Facts about() {
        return Facts.of(CreateIndex.class, DropIndex.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof CreateIndex create && create.concurrently() && !create.only()) {
            return remark(step, create.table()).map(remark -> remark.safer(safer(step, create)));
        }
        return step.fact() instanceof DropIndex drop && drop.concurrently()
                ? Seq.from(drop.tables(step.now())).flatMap(table -> remark(step, table))
                : Seq.empty();
    }

    private static Seq<Remark> remark(Step step, TableName table) {
        return partitioned(step, table)
                ? Remark.on(table, table + " is partitioned, so PostgreSQL refuses CONCURRENTLY.")
                        .meaning(WILL_FAIL)
                        .alone()
                : Seq.empty();
    }

    static boolean partitioned(Step step, TableName table) {
        return !step.schema().partitions(table).isEmpty()
                || step.schema().table(table).told(Table.PARTITIONED).isPresent();
    }

    /** Only for a name and for plain columns: the partitions' indexes are called after both. */
    static @Nullable Plan safer(Step step, CreateIndex create) {
        return create.name() == null || !create.computed().isEmpty()
                ? null
                : PartitionPlans.index(step.schema(), create.table(), create.name(), create.columns(), create.sql())
                        .orElse(null);
    }
}
