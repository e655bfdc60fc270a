package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.Delete;
import dev.lockkeeper.lint.fact.Expression;
import dev.lockkeeper.lint.fact.Extent;
import dev.lockkeeper.lint.fact.Insert;
import dev.lockkeeper.lint.fact.Update;
import dev.lockkeeper.lint.plan.BatchPlans;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements that write more rows than a few which their keys name. */
final class BulkWrite {

    static final Facts FACTS = Facts.of(Update.class, Delete.class, Insert.class);

    private BulkWrite() {}

    /** How many rows it may touch; a few are no more than one statement may write at once. */
    static Extent extent(Step step, Update update) {
        return update.extent(step.now(), step.settings().bounds().rows());
    }

    static Extent extent(Step step, Delete delete) {
        return delete.extent(step.now(), step.settings().bounds().rows());
    }

    /** The table that is written. */
    static Optional<TableName> target(Step step) {
        if (step.fact() instanceof Update update && extent(step, update) != Extent.FEW) {
            return Optional.of(update.table());
        }
        if (step.fact() instanceof Delete delete && extent(step, delete) != Extent.FEW) {
            return Optional.of(delete.table());
        }
        return step.fact() instanceof Insert insert && !insert.reads().isEmpty()
                ? Optional.of(insert.table())
                : Optional.empty();
    }

    /** The same in batches, where it looks at its own table alone. */
    static Optional<Plan> batches(Step step) {
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
