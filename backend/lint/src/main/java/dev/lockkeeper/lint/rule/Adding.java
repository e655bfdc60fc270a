package dev.lockkeeper.lint.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns that a step adds: looked for once, though many rules ask. */
final class Adding {

    private @Nullable List<Added> known;

    List<Added> of(Step step) {
        var columns = known;
        if (columns == null) {
            columns = Added.by(step.fact());
            known = columns;
        }
        return columns;
    }
}
