package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.CreateObject;
import dev.lockkeeper.lint.list.Seq;

/** A domain with a rule of its own. */
final class DomainWithConstraintRule implements Rule {

    @Override
    public String id() {
        return "domain-with-constraint";
    }

    @Override
    public Facts about() {
        return Facts.of(CreateObject.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        return step.fact() instanceof CreateObject create
                        && create.domain() != null
                        && create.domain().constrained()
                ? Remark.on(
                                null,
                                "Every later change of the rule in " + create.name() + " reads all tables that use it.")
                        .alone()
                : Seq.empty();
    }
}
