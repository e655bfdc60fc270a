package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.MAY_FAIL_ON_DATA;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.DropIndex;
import dev.lockkeeper.lint.fact.Reindex;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.PlanDraft;
import dev.lockkeeper.lint.plan.Sql;

/** A change of a table that the catalogue knows an invalid index of; said once. */
final class InvalidIndexPresentRule implements Rule {

    @Override
    public String id() {
        return "invalid-index-present";
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.effects().locks().isEmpty() || step.fact() instanceof DropIndex || step.fact() instanceof Reindex) {
            return Seq.empty();
        }
        var changed = Lists.where(
                step.effects().locks(),
                lock -> lock.mode().compareTo(LockMode.SHARE_UPDATE_EXCLUSIVE) >= 0
                        && !step.context().catalogue().indexes(lock.table()).isEmpty());
        return changed.isEmpty() ? Seq.empty() : Seq.from(changed).flatMap(lock -> invalid(step, lock.table()));
    }

    private static Seq<Remark> invalid(Step step, TableName table) {
        return Seq.from(step.context().catalogue().indexes(table))
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
