package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import org.jspecify.annotations.Nullable;

/** A statement of a script that no transaction holds together, after one that cannot run again. */
final class NonTransactionalPartialFailureRule implements Rule {

    private static final int LONGEST_SHOWN = 4_000;

    @Override
    public String id() {
        return "non-transactional-partial-failure";
    }

    @Override
    public Seq<Remark> check(Step step) {
        var script = step.past().script();
        if (step.session().inTransaction()
                || ScriptSoFar.changesNothing(step.statement())
                || script.isRepeatable()
                || mixed(step, script)) {
            return Seq.empty();
        }
        if (mayWellFail(step)) {
            return script.first(id()) ? remark(script).alone() : Seq.empty();
        }
        return script.first(id() + " noted")
                ? remark(script)
                        .as(Severity.INFO)
                        .ifAtEnd(end -> !script.wasSaid(id()))
                        .alone()
                : Seq.empty();
    }

    private static Remark remark(ScriptSoFar script) {
        return Remark.on(null, "If this fails, what came before stays, and the script cannot start again.")
                .safer(held(script));
    }

    /** What CONCURRENTLY needs is another rule's. */
    private static boolean mixed(Step step, ScriptSoFar script) {
        return ScriptSoFar.concurrent(step.fact()) || script.concurrent().isPresent();
    }

    /** Work on rows that are there takes time and meets values that nobody thought of. */
    private static boolean mayWellFail(Step step) {
        return Lists.any(step.effects().work(), pass -> pass.effort() != Effort.NONE);
    }

    private static @Nullable String held(ScriptSoFar script) {
        var text = script.text().strip();
        return text.isEmpty() || text.length() > LONGEST_SHOWN || !script.fitsTransaction()
                ? null
                : "BEGIN;\n" + text + (text.endsWith(";") ? "" : ";") + "\nCOMMIT;";
    }
}
