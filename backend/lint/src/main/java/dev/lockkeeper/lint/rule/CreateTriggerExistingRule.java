package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.fact.LockTables;
import java.util.Objects;
import java.util.stream.Stream;

/** CREATE TRIGGER, ENABLE and DISABLE TRIGGER. */
final class CreateTriggerExistingRule implements Rule {

    @Override
    public String id() {
        return "create-trigger-existing";
    }

    @Override
    public Stream<Remark> check(Step step) {
        return step.effects().locks().stream()
                .filter(lock -> step.fact() instanceof LockTables && lock.mode() == LockMode.SHARE_ROW_EXCLUSIVE)
                .filter(lock -> !((LockTables) Objects.requireNonNull(step.fact()))
                        .what()
                        .equals("LOCK TABLE"))
                .map(lock -> Remark.on(lock.table(), lock.table() + " is locked against writes for a moment."));
    }
}
