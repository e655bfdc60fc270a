package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.MAY_LOSE_DATA;

import dev.lockkeeper.lint.fact.Routine;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.Sql;

/** A function with its owner's rights and its caller's search_path. */
final class SecurityDefinerUnpinnedRule implements Rule {

    @Override
    public String id() {
        return "security-definer-unpinned";
    }

    @Override
    public Facts about() {
        return Facts.of(Routine.class);
    }

    private static final String PINNED = "PINNED";

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof Routine routine) || !routine.definer() || routine.pinsSearchPath()) {
            return Seq.empty();
        }
        var remark = Remark.on(
                        null,
                        "Whoever calls " + routine.name()
                                + " decides by search_path what its owner's rights are used on.")
                .safer("ALTER ROUTINE " + Sql.name(routine.name()) + " SET search_path = '';")
                .meaning(MAY_LOSE_DATA);
        return remark.ifAtEnd(end -> !step.past().made(PINNED, routine.name())).alone();
    }
}
