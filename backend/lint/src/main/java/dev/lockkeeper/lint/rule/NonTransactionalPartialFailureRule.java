package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.plan.PlanDraft;
import java.util.stream.Stream;

/** A second statement of a script that no transaction holds together. */
final class NonTransactionalPartialFailureRule implements Rule {

    @Override
    public String id() {
        return "non-transactional-partial-failure";
    }

    @Override
    public Stream<Remark> check(Step step) {
        var before = step.past().script();
        if (step.session().inTransaction()
                || ScriptSoFar.changesNothing(step.statement())
                || before.deeds() == 0
                || before.isRepeatable() && ScriptSoFar.repeatable(step.sql())
                || !before.first(id())) {
            return Stream.empty();
        }
        return Remark.on(null, "If this fails, what came before stays, and the script cannot start again.")
                .safer(new PlanDraft()
                        .alone("by itself", "In a script of its own", step.sql() + ";")
                        .plan())
                .alone();
    }
}
