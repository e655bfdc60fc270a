package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.PlanDraft;

/** DML on a table that the same transaction has altered. */
final class BackfillWithDdlRule implements Rule {

    @Override
    public String id() {
        return "backfill-with-ddl";
    }

    @Override
    public Facts about() {
        return BulkWrite.FACTS;
    }

    @Override
    public Seq<Remark> check(Step step) {
        return Seq.from(BulkWrite.target(step)
                .filter(step::existed)
                .filter(table ->
                        step.past().held(table).filter(LockMode::blocksWrites).isPresent())
                .map(table -> Remark.on(
                                table,
                                "The rows of " + table
                                        + " are written while an earlier statement of the transaction keeps it locked.")
                        .safer(apart(step))));
    }

    /** A job of its own, in batches where the rows can be met one by one. */
    private static Plan apart(Step step) {
        return BulkWrite.batches(step).orElseGet(() -> new PlanDraft()
                .together("write", "In a transaction of its own, after the lock has gone", step.sql() + ";")
                .plan());
    }
}
