package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.MAY_FAIL_ON_DATA;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.LockTaken;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.DropIndex;
import dev.lockkeeper.lint.fact.Reindex;
import dev.lockkeeper.lint.plan.PlanDraft;
import dev.lockkeeper.lint.plan.Sql;
import java.util.stream.Stream;

/** A change of a table that the catalogue knows an invalid index of; said once. */
final class InvalidIndexPresentRule implements Rule {

    @Override
    public String id() {
        return "invalid-index-present";
    }

    @Override
    public Stream<Remark> check(Step step) {
        if (step.effects().locks().isEmpty() || step.fact() instanceof DropIndex || step.fact() instanceof Reindex) {
            return Stream.empty();
        }
        return step.effects().locks().stream()
                .filter(lock -> lock.mode().compareTo(LockMode.SHARE_UPDATE_EXCLUSIVE) >= 0)
                .map(LockTaken::table)
                .flatMap(table -> invalid(step, table));
    }

    private static Stream<Remark> invalid(Step step, TableName table) {
        return step.context().catalogue().indexes(table).stream()
                .filter(index -> !index.valid())
                .filter(index -> step.past().first("invalid " + index.name()))
                .map(index -> Remark.on(
                                table,
                                "The index " + index.name() + " of " + table
                                        + " is not valid: an earlier build of it has failed.")
                        .safer(new PlanDraft()
                                .alone(
                                        "mend " + index.name().name(),
                                        "Build it again while everybody works on",
                                        "REINDEX INDEX CONCURRENTLY " + Sql.name(index.name()) + ";")
                                .plan())
                        .meaning(MAY_FAIL_ON_DATA));
    }
}
