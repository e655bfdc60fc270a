package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.LOSES_DATA;
import static dev.lockkeeper.lint.Consequence.MAY_LOSE_DATA;

import dev.lockkeeper.lint.fact.Delete;
import dev.lockkeeper.lint.fact.Extent;
import dev.lockkeeper.lint.list.Seq;

/** DELETE of every row. */
final class DeleteWithoutWhereRule implements Rule {

    @Override
    public String id() {
        return "delete-without-where";
    }

    @Override
    public Facts about() {
        return Facts.of(Delete.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof Delete delete)
                || !step.existed(delete.table())
                || BulkWrite.extent(step, delete) != Extent.ALL) {
            return Seq.empty();
        }
        return Remark.on(delete.table(), "Every row of " + delete.table() + " is deleted.")
                .safer(BulkWrite.batches(step).orElse(null))
                .meaning(step.knownEmpty(delete.table()) ? MAY_LOSE_DATA : LOSES_DATA)
                .alone();
    }
}
