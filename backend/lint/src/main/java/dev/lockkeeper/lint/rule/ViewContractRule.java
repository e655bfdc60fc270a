package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.MAY_BREAK_CLIENTS;
import static dev.lockkeeper.lint.Consequence.WILL_FAIL;

import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.fact.CreateView;
import dev.lockkeeper.lint.fact.DropObject;
import dev.lockkeeper.lint.fact.RoutineHead;
import dev.lockkeeper.lint.fact.RoutineNamed;
import dev.lockkeeper.lint.list.Seq;

/** What readers of a view and callers of a function rely on: that it is there, and looks as it did. */
final class ViewContractRule implements Rule {

    @Override
    public String id() {
        return "view-contract";
    }

    @Override
    public Facts about() {
        return Facts.of(CreateView.class, DropObject.class, RoutineHead.class, RoutineNamed.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof DropObject drop && drop.kind().endsWith("VIEW")) {
            return Seq.from(drop.names()).filter(step::existed).map(view -> Remark.on(
                            view, "Whoever reads the view " + view + " fails once it is dropped.")
                    .meaning(MAY_BREAK_CLIENTS));
        }
        if (step.fact() instanceof CreateView create) {
            return replaced(step, create);
        }
        if (step.fact() instanceof RoutineNamed named) {
            return dropped(step, named);
        }
        return step.fact() instanceof RoutineHead head ? beside(step, head) : Seq.empty();
    }

    /** The server adds columns at the end and does nothing else to those that are there. */
    private static Seq<Remark> replaced(Step step, CreateView create) {
        if (!create.replaces() || create.materialized() || !create.otherShape(step.now())) {
            return Seq.empty();
        }
        return Remark.on(
                        create.view(),
                        "CREATE OR REPLACE cannot take away, move, rename or retype a column of the view "
                                + create.view() + ", so it fails.")
                .as(Severity.ERROR)
                .meaning(WILL_FAIL)
                .alone();
    }

    /** One that is made again with the same arguments was only away for a moment. */
    private static Seq<Remark> dropped(Step step, RoutineNamed named) {
        if (!named.drops()
                || named.ofTriggers(step.schema())
                || step.past().undoing()
                || step.past().made("ROUTINE", named.name().toString())) {
            return Seq.empty();
        }
        return Remark.on(null, "Whoever calls the function " + named.name() + " fails once it is dropped.")
                .meaning(MAY_BREAK_CLIENTS)
                .ifAtEnd(end -> !named.told(end))
                .alone();
    }

    private static Seq<Remark> beside(Step step, RoutineHead head) {
        if (!head.besideOthers(step.schema())
                || step.past().made("ROUTINE", head.name().toString())) {
            return Seq.empty();
        }
        return Remark.on(
                        null,
                        "The function " + head.name()
                                + " takes other arguments than before, so it stands beside the one that is there.")
                .meaning(MAY_BREAK_CLIENTS)
                .ifAtEnd(end -> end.routines().named(head.name()).size() > 1)
                .alone();
    }
}
