package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.Delete;
import dev.lockkeeper.lint.fact.Expression;
import dev.lockkeeper.lint.fact.Update;
import dev.lockkeeper.lint.plan.BatchPlans;
import dev.lockkeeper.lint.plan.Plan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statement of a step in batches, where it looks at its own table alone. */
final class Batching {

    private Batching() {}

    static Optional<Plan> of(Step step) {
        if (step.fact() instanceof Update update && update.reads().isEmpty()) {
            return BatchPlans.of(step.schema().table(update.table()), step.sql(), sql(update.where()));
        }
        return step.fact() instanceof Delete delete && delete.reads().isEmpty()
                ? BatchPlans.of(step.schema().table(delete.table()), step.sql(), sql(delete.where()))
                : Optional.empty();
    }

    private static @Nullable String sql(@Nullable Expression where) {
        return where == null ? null : where.sql();
    }
}
