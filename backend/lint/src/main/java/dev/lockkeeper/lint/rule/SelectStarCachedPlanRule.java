package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.MAY_BREAK_CLIENTS;

import dev.lockkeeper.lint.fact.AlterColumnType;
import dev.lockkeeper.lint.list.Seq;

/** Any type change of a column that clients read. */
final class SelectStarCachedPlanRule implements Rule {

    @Override
    public String id() {
        return "select-star-cached-plan";
    }

    @Override
    public Facts about() {
        return Facts.of(AlterColumnType.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof AlterColumnType alter) || !step.existed(alter.table())) {
            return Seq.empty();
        }
        return Remark.on(
                        alter.table(),
                        "Statements that clients have prepared over " + alter.table() + " may fail once "
                                + alter.column() + " is " + alter.type() + ".")
                .meaning(MAY_BREAK_CLIENTS)
                .alone();
    }
}
