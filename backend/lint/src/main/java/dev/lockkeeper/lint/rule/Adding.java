package dev.lockkeeper.lint.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns that a step adds and the names that it gives: looked for once, though many rules ask. */
final class Adding {

    private @Nullable List<Added> known;
    private @Nullable List<NewName> named;

    List<Added> of(Step step) {
        var columns = known;
        if (columns == null) {
            columns = Added.by(step.fact());
            known = columns;
        }
        return columns;
    }

    List<NewName> names(Step step) {
        var names = named;
        if (names == null) {
            names = NewName.by(step);
            named = names;
        }
        return names;
    }
}
