package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.Reindex;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.Sql;

/** REINDEX without CONCURRENTLY. */
final class ReindexBlocksRule implements Rule {

    @Override
    public String id() {
        return "reindex-blocks";
    }

    @Override
    public Facts about() {
        return Facts.of(Reindex.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof Reindex reindex) || reindex.concurrently()) {
            return Seq.empty();
        }
        var name = reindex.name();
        var table = reindex.table(step.now());
        var remark = Remark.on(table.orElse(null), "REINDEX keeps writers out until everything is built anew.")
                .safer(name == null ? null : "REINDEX " + reindex.target() + " CONCURRENTLY " + Sql.name(name) + ";");
        return (table.isEmpty() && name != null ? remark.needing("the table of " + name) : remark).alone();
    }
}
