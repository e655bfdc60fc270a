package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.PlanDraft;

/** A scan, an index build, a rewrite or DML after a strong lock in the same transaction. */
final class WorkUnderStrongLockRule implements Rule {

    @Override
    public String id() {
        return "work-under-strong-lock";
    }

    @Override
    public Seq<Remark> check(Step step) {
        var held = step.past().strongestHeld();
        if (held.isEmpty() || !grows(step)) {
            return Seq.empty();
        }
        var lock = held.get();
        return Remark.on(
                        lock.table(),
                        "This runs while " + lock.table() + " is still locked against "
                                + (lock.mode().blocksReads() ? "reads and writes" : "writes")
                                + " by an earlier statement of the transaction.")
                .safer(apart(step))
                .alone();
    }

    private static Plan apart(Step step) {
        var sql = step.sql() + ";";
        return ScriptSoFar.concurrent(step.fact())
                ? new PlanDraft()
                        .alone("apart", "By itself, after the lock has gone", sql)
                        .plan()
                : new PlanDraft()
                        .together("apart", "In a transaction of its own, after the lock has gone", sql)
                        .plan();
    }

    private static boolean grows(Step step) {
        return Lists.any(step.effects().work(), work -> work.effort() != Effort.NONE);
    }
}
