package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.list.Seq;

/** JSON as text. */
final class PreferJsonbRule implements Rule {

    @Override
    public String id() {
        return "prefer-jsonb";
    }

    @Override
    public Facts about() {
        return Added.FACTS;
    }

    @Override
    public Seq<Remark> check(Step step) {
        return Added.in(step).filter(added -> added.is("json")).map(added -> Remark.on(
                        added.table(), added.name() + " of " + added.table() + " has no equality and no index.")
                .safer(added.retyped("jsonb")));
    }
}
