package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.RefreshView;
import dev.lockkeeper.lint.list.Seq;

/** A lock that blocks writers, without lock_timeout; said once. */
final class MissingLockTimeoutRule implements Rule {

    @Override
    public String id() {
        return "missing-lock-timeout";
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.effects().locks().isEmpty() || step.past().wasSaid(id())) {
            return Seq.empty();
        }
        if (step.session().lockTimeout() || ScriptSoFar.concurrent(step.fact()) || refreshes(step)) {
            return Seq.empty();
        }
        return Seq.from(step.effects().locks())
                .filter(lock -> lock.mode().blocksWrites())
                .limit(1)
                .filter(lock -> step.past().first(id()))
                .map(lock -> Remark.on(
                                lock.table(),
                                "Nothing bounds how long this waits for its lock on " + lock.table()
                                        + ", and everybody else behind it" + configured(step) + ".")
                        .safer((step.session().inTransaction() ? "SET LOCAL" : "SET") + " lock_timeout = '2s';"));
    }

    /** A refresh that lets readers pass keeps nobody waiting but other refreshes. */
    private static boolean refreshes(Step step) {
        return step.fact() instanceof RefreshView refresh && refresh.concurrently();
    }

    /** Where the runner's settings are known, they are the place to mend it once for all scripts. */
    private static String configured(Step step) {
        var runner = step.context().runner();
        return runner.known() ? ": " + runner.source() + " sets no usable lock_timeout for its session" : "";
    }
}
