package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.LOSES_DATA;

import dev.lockkeeper.lint.fact.Extent;
import dev.lockkeeper.lint.fact.Update;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column;

/** UPDATE of every row. */
final class UpdateWithoutWhereRule implements Rule {

    @Override
    public String id() {
        return "update-without-where";
    }

    @Override
    public Facts about() {
        return Facts.of(Update.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof Update update)
                || !step.existed(update.table())
                || BulkWrite.extent(step, update) != Extent.ALL) {
            return Seq.empty();
        }
        var remark = Remark.on(
                        update.table(),
                        "Every row of " + update.table() + " is overwritten, and stays locked until the commit.")
                .safer(BulkWrite.batches(step).orElse(null))
                .assuming(step.sizeUnknown(update.table()));
        return (overwrites(step, update) ? remark.meaning(LOSES_DATA) : remark).alone();
    }

    /** Filling a column that is new in this migration loses nothing. */
    private static boolean overwrites(Step step, Update update) {
        var table = step.schema().table(update.table());
        return !step.knownEmpty(update.table())
                && Lists.any(
                        update.columns(),
                        column -> table.column(column).filter(Column::created).isEmpty());
    }
}
