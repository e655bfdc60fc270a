package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.LockTaken;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.ValidateConstraint;
import dev.lockkeeper.lint.list.Seq;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Blocking work that nothing bounds, and gentle work that something does. */
final class MissingStatementTimeoutRule implements Rule {

    @Override
    public String id() {
        return "missing-statement-timeout";
    }

    private static final Set<String> UNBOUNDED = Set.of("0", "0s", "0ms", "0min");

    @Override
    public Seq<Remark> check(Step step) {
        var set = step.session().value("statement_timeout");
        if (set != null && !UNBOUNDED.contains(set)) {
            return gentle(step.fact()) ? cut(set).alone() : Seq.empty();
        }
        if (step.effects().locks().isEmpty() || step.past().wasSaid(id())) {
            return Seq.empty();
        }
        return Seq.from(step.effects().locks())
                .filter(lock -> lock.mode().blocksWrites() && step.works(lock.table()))
                .map(LockTaken::table)
                .limit(1)
                .filter(table -> step.past().first(id()))
                .map(table -> Remark.on(table, "Nothing bounds how long this keeps others from " + table + ".")
                        .safer((step.session().inTransaction() ? "SET LOCAL" : "SET")
                                + " statement_timeout = '5min';"));
    }

    private static Remark cut(String set) {
        return Remark.on(null, "statement_timeout = " + set + " may cut this off half way.")
                .safer("SET statement_timeout = 0;")
                .as(Severity.WARN);
    }

    private static boolean gentle(@Nullable Fact fact) {
        return ScriptSoFar.concurrent(fact) || fact instanceof ValidateConstraint;
    }
}
