package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.list.Seq;

/** Strings padded with blanks. */
final class AvoidCharNRule implements Rule {

    @Override
    public String id() {
        return "avoid-char-n";
    }

    @Override
    public Facts about() {
        return Added.FACTS;
    }

    @Override
    public Seq<Remark> check(Step step) {
        return Added.in(step).filter(added -> added.is("char")).map(added -> Remark.on(
                        added.table(),
                        added.name() + " of " + added.table() + " is padded with blanks to its full length.")
                .safer(added.retyped("text")));
    }
}
