package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.fact.Attach;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.LockTables;
import dev.lockkeeper.lint.list.Seq;
import org.jspecify.annotations.Nullable;

/** CREATE TRIGGER, ENABLE and DISABLE TRIGGER. */
final class CreateTriggerExistingRule implements Rule {

    @Override
    public String id() {
        return "create-trigger-existing";
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!quick(step.fact())) {
            return Seq.empty();
        }
        return Seq.from(step.effects().locks())
                .filter(lock -> lock.mode() == LockMode.SHARE_ROW_EXCLUSIVE)
                .map(lock -> Remark.on(lock.table(), lock.table() + " is locked against writes for a moment."));
    }

    private static boolean quick(@Nullable Fact fact) {
        return fact instanceof Attach
                || fact instanceof LockTables lock && !lock.what().equals("LOCK TABLE");
    }
}
