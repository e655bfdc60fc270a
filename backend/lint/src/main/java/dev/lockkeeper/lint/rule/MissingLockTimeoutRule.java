package dev.lockkeeper.lint.rule;

import java.util.stream.Stream;

/** A lock that blocks writers, without lock_timeout; said once. */
final class MissingLockTimeoutRule implements Rule {

    @Override
    public String id() {
        return "missing-lock-timeout";
    }

    @Override
    public Stream<Remark> check(Step step) {
        if (step.session().lockTimeout()) {
            return Stream.empty();
        }
        return step.effects().locks().stream()
                .filter(lock -> lock.mode().blocksWrites())
                .limit(1)
                .filter(lock -> step.past().first(id()))
                .map(lock -> Remark.on(
                                lock.table(),
                                "Nothing bounds how long this waits for its lock on " + lock.table()
                                        + ", and everybody else behind it.")
                        .safer((step.session().inTransaction() ? "SET LOCAL" : "SET") + " lock_timeout = '2s';"));
    }
}
