package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.MAY_BREAK_CLIENTS;

import dev.lockkeeper.lint.fact.DropObject;
import dev.lockkeeper.lint.list.Seq;

/** DROP VIEW of a view that was there before. */
final class ViewContractRule implements Rule {

    @Override
    public String id() {
        return "view-contract";
    }

    @Override
    public Facts about() {
        return Facts.of(DropObject.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof DropObject drop) || !drop.kind().endsWith("VIEW")) {
            return Seq.empty();
        }
        return Seq.from(drop.names()).filter(step::existed).map(view -> Remark.on(
                        view, "Whoever reads the view " + view + " fails once it is dropped.")
                .meaning(MAY_BREAK_CLIENTS));
    }
}
