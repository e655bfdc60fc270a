package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableWork;
import dev.lockkeeper.lint.fact.AttachPartition;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.PartitionPlans;

/** ATTACH PARTITION that reads a table which was there before. */
final class AttachPartitionScanRule implements Rule {

    @Override
    public String id() {
        return "attach-partition-scan";
    }

    @Override
    public Facts about() {
        return Facts.of(AttachPartition.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof AttachPartition attach)) {
            return Seq.empty();
        }
        var safer = PartitionPlans.attach(step.schema(), attach.table(), attach.partition(), step.sql());
        return Seq.from(step.effects().work()).map(TableWork::table).limit(1).map(read -> Remark.on(
                        read,
                        "Nobody can read or write " + read + " while all of it is read to see that "
                                + (read.equals(attach.partition())
                                        ? "its rows are within the bounds."
                                        : "none of its rows belongs to " + attach.partition() + "."))
                .safer(safer));
    }
}
