package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.ChangeColumn;
import dev.lockkeeper.lint.fact.ChangeColumn.Change;
import dev.lockkeeper.lint.list.Seq;

/** A column that may be empty from now on. */
final class DropNotNullRule implements Rule {

    @Override
    public String id() {
        return "drop-not-null";
    }

    @Override
    public Facts about() {
        return Facts.of(ChangeColumn.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        return step.fact() instanceof ChangeColumn change
                        && change.change() == Change.DROP_NOT_NULL
                        && step.existed(change.table())
                ? Remark.on(
                                change.table(),
                                "Readers of " + change.column() + " of " + change.table()
                                        + " may meet null from here on.")
                        .alone()
                : Seq.empty();
    }
}
