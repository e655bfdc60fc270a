package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.UNKNOWN_EFFECT;

import dev.lockkeeper.lint.list.Seq;

/** DML on many rows of a table with triggers. */
final class BackfillFiresTriggersRule implements Rule {

    @Override
    public String id() {
        return "backfill-fires-triggers";
    }

    @Override
    public Facts about() {
        return BulkWrite.FACTS;
    }

    @Override
    public Seq<Remark> check(Step step) {
        return Seq.from(BulkWrite.target(step)
                .filter(step::existed)
                .filter(table -> !step.schema().table(table).toldOf("trigger ").isEmpty())
                .map(table -> Remark.on(table, "Each row of " + table + " that this writes sets off its triggers.")
                        .meaning(UNKNOWN_EFFECT)));
    }
}
