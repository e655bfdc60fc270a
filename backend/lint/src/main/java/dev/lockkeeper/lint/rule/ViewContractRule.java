package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.MAY_BREAK_CLIENTS;

import dev.lockkeeper.lint.fact.DropObject;
import java.util.stream.Stream;

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
    public Stream<Remark> check(Step step) {
        if (!(step.fact() instanceof DropObject drop) || !drop.kind().endsWith("VIEW")) {
            return Stream.empty();
        }
        return drop.names().stream().filter(step::existed).map(view -> Remark.on(
                        view, "Whoever reads the view " + view + " fails once it is dropped.")
                .meaning(MAY_BREAK_CLIENTS));
    }
}
