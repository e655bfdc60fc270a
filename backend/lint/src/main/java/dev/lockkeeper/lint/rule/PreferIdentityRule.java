package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.list.Seq;

/** The serial pseudo-types. */
final class PreferIdentityRule implements Rule {

    @Override
    public String id() {
        return "prefer-identity";
    }

    @Override
    public Facts about() {
        return Added.FACTS;
    }

    @Override
    public Seq<Remark> check(Step step) {
        return Added.in(step)
                .filter(added -> added.type().serial())
                .map(added -> Remark.on(
                        added.table(),
                        added.name() + " of " + added.table() + " is " + added.type()
                                + ", a default on a sequence beside the table."));
    }
}
