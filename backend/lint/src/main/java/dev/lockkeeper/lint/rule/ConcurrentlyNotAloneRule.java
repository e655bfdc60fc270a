package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.CreateIndex;
import dev.lockkeeper.lint.fact.DropIndex;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.PlanDraft;

/** A statement that runs CONCURRENTLY, and another one in the same script. */
final class ConcurrentlyNotAloneRule implements Rule {

    @Override
    public String id() {
        return "concurrently-not-alone";
    }

    @Override
    public Seq<Remark> check(Step step) {
        var before = step.past().script();
        if (step.session().inTransaction() || ScriptSoFar.changesNothing(step.statement()) || before.deeds() == 0) {
            return Seq.empty();
        }
        boolean mixed =
                ScriptSoFar.concurrent(step.fact()) || before.concurrent().isPresent();
        return mixed && !mends(step, before) && before.first(id())
                ? Remark.on(
                                null,
                                "This script runs statements CONCURRENTLY beside others: if one fails, the rest is half done.")
                        .safer(new PlanDraft()
                                .alone("alone", "In a script of its own", step.sql() + ";")
                                .plan())
                        .alone()
                : Seq.empty();
    }

    /** What a failed build has left is dropped right before the index is built again. */
    private static boolean mends(Step step, ScriptSoFar before) {
        return before.deeds() == 1
                && step.fact() instanceof CreateIndex create
                && before.concurrent()
                        .filter(fact -> fact instanceof DropIndex drop
                                && Lists.any(
                                        drop.indexes(), index -> index.name().equals(create.name())))
                        .isPresent();
    }
}
