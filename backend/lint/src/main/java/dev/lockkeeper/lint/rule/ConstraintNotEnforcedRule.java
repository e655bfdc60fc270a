package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.MAY_LOSE_DATA;

import dev.lockkeeper.lint.fact.SetEnforced;
import dev.lockkeeper.lint.list.Seq;

/** A constraint that is never checked. */
final class ConstraintNotEnforcedRule implements Rule {

    @Override
    public String id() {
        return "constraint-not-enforced";
    }

    @Override
    public Facts about() {
        return Facts.of(SetEnforced.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof SetEnforced set)) {
            return Seq.empty();
        }
        if (set.enforced()) {
            return step.existed(set.table())
                    ? Remark.on(
                                    set.table(),
                                    "Enforcing " + set.constraint() + " reads every row of " + set.table()
                                            + " while nobody else can.")
                            .alone()
                    : Seq.empty();
        }
        return Remark.on(
                        set.table(), "The constraint " + set.constraint() + " of " + set.table() + " is never checked.")
                .meaning(MAY_LOSE_DATA)
                .alone();
    }
}
