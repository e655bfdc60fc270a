package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.MAY_FAIL_ON_DATA;
import static dev.lockkeeper.lint.Consequence.UNKNOWN_EFFECT;

import dev.lockkeeper.lint.fact.AlterDomain;
import dev.lockkeeper.lint.list.Seq;

/** ALTER DOMAIN that checks rows. */
final class DomainConstraintValidatesRule implements Rule {

    @Override
    public String id() {
        return "domain-constraint-validates";
    }

    @Override
    public Facts about() {
        return Facts.of(AlterDomain.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof AlterDomain alter) || !alter.checksRows()) {
            return Seq.empty();
        }
        return Remark.on(
                        null,
                        "Every table with a column of " + alter.domain() + " is read while nobody can write to it.")
                .meaning(MAY_FAIL_ON_DATA, UNKNOWN_EFFECT)
                .needing("which tables have a column of " + alter.domain())
                .alone();
    }
}
