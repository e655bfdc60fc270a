package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.MAY_LOSE_DATA;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.Delete;
import dev.lockkeeper.lint.fact.Extent;
import dev.lockkeeper.lint.fact.Update;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.Batches;
import java.util.Locale;

/** UPDATE or DELETE whose condition names no key, or too many of them. */
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
        if (step.fact() instanceof Update update) {
            return remark(step, update.table(), BulkWrite.extent(step, update));
        }
        return step.fact() instanceof Delete delete
                ? remark(step, delete.table(), BulkWrite.extent(step, delete))
                        .map(remark -> remark.meaning(MAY_LOSE_DATA))
                : Seq.empty();
    }

    private static Seq<Remark> remark(Step step, TableName table, Extent extent) {
        if (extent == Extent.ALL || extent == Extent.FEW || !step.existed(table) || small(step, table)) {
            return Seq.empty();
        }
        var batches = BulkWrite.batches(step).orElse(null);
        return (extent == Extent.MANY ? many(step, table) : unbounded(step, table, batches != null))
                .safer(batches)
                .alone();
    }

    private static Remark many(Step step, TableName table) {
        long most = step.settings().bounds().rows();
        return Remark.on(
                table, String.format(Locale.ROOT, "This may write more than %,d rows of %s at once.", most, table));
    }

    private static Remark unbounded(Step step, TableName table, boolean batches) {
        var key = batches || Batches.isKeyed(step.schema().table(table)) ? "" : ", and its primary key";
        return Remark.on(table, "How many rows of " + table + " this writes at once is not bounded.")
                .needing("how many rows of " + table + " the condition finds" + key);
    }

    private static boolean small(Step step, TableName table) {
        return step.context()
                .catalogue()
                .table(table)
                .filter(facts -> facts.rows() <= step.settings().bounds().rows())
                .isPresent();
    }
}
