package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.MAY_LOSE_DATA;

import dev.lockkeeper.lint.fact.DropColumn;
import dev.lockkeeper.lint.fact.DropTable;
import dev.lockkeeper.lint.list.Seq;

/** A step of an undo that takes away what people have filled since the deploy. */
final class UndoNotInverseRule implements Rule {

    @Override
    public String id() {
        return "undo-not-inverse";
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof DropColumn drop && step.past().takesBack(drop.table(), drop.column())) {
            return Remark.on(
                            drop.table(),
                            "What has been written to " + drop.column() + " of " + drop.table()
                                    + " since the deploy goes with the column.")
                    .meaning(MAY_LOSE_DATA)
                    .alone();
        }
        return step.fact() instanceof DropTable drop && step.past().takesBack(drop.table())
                ? Remark.on(
                                drop.table(),
                                "What has been written to " + drop.table() + " since the deploy goes with the table.")
                        .meaning(MAY_LOSE_DATA)
                        .alone()
                : Seq.empty();
    }
}
