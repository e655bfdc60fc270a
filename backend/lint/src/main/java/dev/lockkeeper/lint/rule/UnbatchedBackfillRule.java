package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.MAY_LOSE_DATA;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.Delete;
import dev.lockkeeper.lint.fact.Extent;
import dev.lockkeeper.lint.fact.Update;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.Batches;

/** UPDATE or DELETE whose condition names no key. */
final class UnbatchedBackfillRule implements Rule {

    @Override
    public String id() {
        return "unbatched-backfill";
    }

    @Override
    public Facts about() {
        return Facts.of(Delete.class, Update.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof Update update && update.extent(step.now()) == Extent.SOME) {
            return remark(step, update.table());
        }
        return step.fact() instanceof Delete delete && delete.extent(step.now()) == Extent.SOME
                ? remark(step, delete.table()).map(remark -> remark.meaning(MAY_LOSE_DATA))
                : Seq.empty();
    }

    private static Seq<Remark> remark(Step step, TableName table) {
        if (!step.existed(table) || small(step, table)) {
            return Seq.empty();
        }
        var batches = BulkWrite.batches(step);
        var key = batches.isPresent() || Batches.isKeyed(step.schema().table(table)) ? "" : ", and its primary key";
        return Remark.on(table, "How many rows of " + table + " this writes at once is not bounded.")
                .safer(batches.orElse(null))
                .needing("how many rows of " + table + " the condition finds" + key)
                .alone();
    }

    private static boolean small(Step step, TableName table) {
        return step.context()
                .catalogue()
                .table(table)
                .filter(facts -> facts.rows() <= step.settings().bounds().rows())
                .isPresent();
    }
}
