package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.MAY_BREAK_CLIENTS;

import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.fact.ChangeColumn;
import dev.lockkeeper.lint.fact.ChangeColumn.Change;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column;

/** A default that old writers rely on. */
final class DropDefaultBreaksOldWritersRule implements Rule {

    @Override
    public String id() {
        return "drop-default-breaks-old-writers";
    }

    @Override
    public Facts about() {
        return Facts.of(ChangeColumn.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof ChangeColumn change)
                || change.change() != Change.DROP_DEFAULT
                || !step.existed(change.table())) {
            return Seq.empty();
        }
        var known = step.schema().table(change.table()).column(change.column());
        if (known.isPresent() && known.get().type() != null && !known.get().notNull()) {
            return Seq.empty();
        }
        boolean required = known.filter(Column::notNull).isPresent();
        var remark = Remark.on(change.table(), message(change, required))
                .meaning(MAY_BREAK_CLIENTS)
                .assuming(!required);
        return (required ? remark : remark.as(Severity.INFO)).alone();
    }

    private static String message(ChangeColumn change, boolean required) {
        return required
                ? "INSERTs that leave out " + change.column() + " of " + change.table()
                        + " fail once its default is gone."
                : "INSERTs that leave out " + change.column() + " of " + change.table()
                        + " write null once its default is gone, or fail if it is NOT NULL.";
    }
}
