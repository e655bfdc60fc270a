package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.RefreshView;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.Sql;
import org.jspecify.annotations.Nullable;

/** REFRESH MATERIALIZED VIEW without CONCURRENTLY. */
final class RefreshMatviewBlockingRule implements Rule {

    @Override
    public String id() {
        return "refresh-matview-blocking";
    }

    @Override
    public Facts about() {
        return Facts.of(RefreshView.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof RefreshView refresh) || refresh.concurrently() || !step.existed(refresh.view())) {
            return Seq.empty();
        }
        return Remark.on(refresh.view(), "Nobody can read " + refresh.view() + " until it is filled again.")
                .safer(concurrently(step, refresh.view()))
                .alone();
    }

    /** Null where the server refuses it: without rows, or without a unique index over plain columns and all of them. */
    private static @Nullable String concurrently(Step step, TableName view) {
        var known = step.schema().told(view);
        boolean refused = known.isPresent()
                && (!known.get().populated()
                        || Lists.none(
                                step.schema().indexesOn(view),
                                index -> index.traits().unique()
                                        && index.traits().simple()));
        return refused ? null : "REFRESH MATERIALIZED VIEW CONCURRENTLY " + Sql.name(view) + ";";
    }
}
