package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.Delete;
import dev.lockkeeper.lint.fact.Extent;
import dev.lockkeeper.lint.fact.Insert;
import dev.lockkeeper.lint.fact.Update;
import dev.lockkeeper.lint.plan.Plan;
import dev.lockkeeper.lint.plan.PlanDraft;
import java.util.Optional;
import java.util.stream.Stream;

/** DML on a table that the same transaction has altered. */
final class BackfillWithDdlRule implements Rule {

    @Override
    public String id() {
        return "backfill-with-ddl";
    }

    @Override
    public Stream<Remark> check(Step step) {
        return target(step)
                .filter(step::existed)
                .filter(table ->
                        step.past().held(table).filter(LockMode::blocksWrites).isPresent())
                .map(table -> Remark.on(
                                table,
                                "The rows of " + table
                                        + " are written while an earlier statement of the transaction keeps it locked.")
                        .safer(apart(step)))
                .stream();
    }

    private static Optional<TableName> target(Step step) {
        if (step.fact() instanceof Update update && update.extent(step.now()) != Extent.FEW) {
            return Optional.of(update.table());
        }
        if (step.fact() instanceof Delete delete && delete.extent(step.now()) != Extent.FEW) {
            return Optional.of(delete.table());
        }
        return step.fact() instanceof Insert insert && !insert.reads().isEmpty()
                ? Optional.of(insert.table())
                : Optional.empty();
    }

    /** A job of its own, in batches where the rows can be met one by one. */
    private static Plan apart(Step step) {
        return Batching.of(step).orElseGet(() -> new PlanDraft()
                .together("write", "In a transaction of its own, after the lock has gone", step.sql() + ";")
                .plan());
    }
}
