package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.UNKNOWN_EFFECT;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.Delete;
import dev.lockkeeper.lint.fact.Extent;
import dev.lockkeeper.lint.fact.Insert;
import dev.lockkeeper.lint.fact.Update;
import java.util.Optional;
import java.util.stream.Stream;

/** DML on many rows of a table with triggers. */
final class BackfillFiresTriggersRule implements Rule {

    @Override
    public String id() {
        return "backfill-fires-triggers";
    }

    @Override
    public Stream<Remark> check(Step step) {
        return table(step)
                .filter(step::existed)
                .filter(table -> !step.schema().table(table).toldOf("trigger ").isEmpty())
                .map(table -> Remark.on(table, "Each row of " + table + " that this writes sets off its triggers.")
                        .meaning(UNKNOWN_EFFECT))
                .stream();
    }

    private static Optional<TableName> table(Step step) {
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
}
