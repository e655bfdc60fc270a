package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.list.Seq;

/** Strings with a limit in their type. */
final class VarcharNRule implements Rule {

    @Override
    public String id() {
        return "varchar-n";
    }

    @Override
    public Facts about() {
        return Added.FACTS;
    }

    @Override
    public boolean onByDefault() {
        return false;
    }

    @Override
    public Seq<Remark> check(Step step) {
        return Added.in(step)
                .filter(added -> added.is("varchar") && added.type().length() >= 0)
                .map(added -> Remark.on(
                                added.table(),
                                added.name() + " of " + added.table() + " can hold "
                                        + added.type().length() + " characters and no more.")
                        .safer(added.retyped("text")));
    }
}
