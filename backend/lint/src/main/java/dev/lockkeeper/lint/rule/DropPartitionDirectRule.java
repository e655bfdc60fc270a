package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.DropTable;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.PartitionPlans;
import org.jspecify.annotations.Nullable;

/** DROP TABLE of an attached partition. */
final class DropPartitionDirectRule implements Rule {

    @Override
    public String id() {
        return "drop-partition-direct";
    }

    @Override
    public Facts about() {
        return Facts.of(DropTable.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof DropTable drop) || !step.existed(drop.table())) {
            return Seq.empty();
        }
        return Seq.from(step.schema().table(drop.table()).parent().filter(step::existed))
                .map(parent -> Remark.on(
                                parent,
                                "All of " + parent + " is locked against reads and writes as well, for " + drop.table()
                                        + " is one of its partitions.")
                        .safer(safer(step, parent, drop.table())));
    }

    private static @Nullable Plan safer(Step step, TableName parent, TableName partition) {
        return DetachPartitionBlockingRule.gently(step, parent)
                ? PartitionPlans.drop(step.schema().table(parent), partition)
                : null;
    }
}
