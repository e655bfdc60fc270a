package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.SetSetting;
import dev.lockkeeper.lint.list.Seq;

/** SET lock_timeout to what does not bound, or too late. */
final class LockTimeoutMisusedRule implements Rule {

    @Override
    public String id() {
        return "lock-timeout-misused";
    }

    @Override
    public Facts about() {
        return Facts.of(SetSetting.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof SetSetting set)
                || !set.name().equals("lock_timeout")
                || set.value() == null
                || set.value().equalsIgnoreCase("DEFAULT")) {
            return Seq.empty();
        }
        if (!Timeout.usable(set.value())) {
            return remark("lock_timeout = " + set.value() + " lets everybody behind wait too long.", step);
        }
        return Seq.from(step.past().locked())
                .limit(1)
                .flatMap(table -> remark("lock_timeout comes after " + table + " has been locked.", step));
    }

    private static Seq<Remark> remark(String message, Step step) {
        var local = step.session().inTransaction() ? "SET LOCAL" : "SET";
        return Remark.on(null, message).safer(local + " lock_timeout = '2s';").alone();
    }
}
