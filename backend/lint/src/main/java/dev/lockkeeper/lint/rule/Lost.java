package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.DropColumn;
import dev.lockkeeper.lint.fact.RenameColumn;
import dev.lockkeeper.lint.list.Seq;

/** What a table has no more. */
final class Lost {

    private Lost() {}

    static Seq<GivenColumn> column(Step step) {
        if (step.fact() instanceof DropColumn drop) {
            return Seq.of(new GivenColumn(drop.table(), drop.column(), null));
        }
        return step.fact() instanceof RenameColumn rename
                ? Seq.of(new GivenColumn(rename.table(), rename.column(), null))
                : Seq.empty();
    }
}
