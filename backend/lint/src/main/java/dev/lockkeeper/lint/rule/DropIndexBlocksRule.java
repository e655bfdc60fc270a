package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.UNKNOWN_EFFECT;

import dev.lockkeeper.lint.fact.DropIndex;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.IndexPlans;

/** DROP INDEX without CONCURRENTLY. */
final class DropIndexBlocksRule implements Rule {

    @Override
    public String id() {
        return "drop-index-blocks";
    }

    @Override
    public Facts about() {
        return Facts.of(DropIndex.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof DropIndex drop) || drop.concurrently() || drop.created(step.now())) {
            return Seq.empty();
        }
        var tables = drop.tables(step.now());
        var table = tables.isEmpty() ? null : tables.get(0);
        var remark = Remark.on(
                        table,
                        (table == null ? "The table of the index" : table)
                                + " is locked against reads and writes while the index is dropped.")
                .safer(IndexPlans.drop(drop.indexes()));
        boolean unbounded = table == null && !step.session().lockTimeout();
        return unbounded
                ? remark.needing("the table of " + drop.indexes().get(0))
                        .meaning(UNKNOWN_EFFECT)
                        .alone()
                : remark.alone();
    }
}
