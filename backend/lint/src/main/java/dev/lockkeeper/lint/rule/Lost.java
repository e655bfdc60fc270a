package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.DropColumn;
import dev.lockkeeper.lint.fact.RenameColumn;
import java.util.stream.Stream;

/** What a table has no more. */
final class Lost {

    private Lost() {}

    static Stream<GivenColumn> column(Step step) {
        if (step.fact() instanceof DropColumn drop) {
            return Stream.of(new GivenColumn(drop.table(), drop.column(), null));
        }
        return step.fact() instanceof RenameColumn rename
                ? Stream.of(new GivenColumn(rename.table(), rename.column(), null))
                : Stream.empty();
    }
}
