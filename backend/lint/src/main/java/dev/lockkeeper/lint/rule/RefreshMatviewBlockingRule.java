package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.RefreshView;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.Sql;

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
                .safer("REFRESH MATERIALIZED VIEW CONCURRENTLY " + Sql.name(refresh.view()) + ";")
                .alone();
    }
}
