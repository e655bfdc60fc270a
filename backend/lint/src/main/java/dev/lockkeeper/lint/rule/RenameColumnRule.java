package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.BREAKS_CLIENTS;
import static dev.lockkeeper.lint.Consequence.MAY_BREAK_CLIENTS;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.fact.RenameColumn;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.ReplacementPlans;
import dev.lockkeeper.lint.plan.TablePlans;
import dev.lockkeeper.lint.schema.Column;

/** RENAME COLUMN on an existing table. */
final class RenameColumnRule implements Rule {

    @Override
    public String id() {
        return "rename-column";
    }

    @Override
    public Facts about() {
        return Facts.of(RenameColumn.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof RenameColumn rename) || !step.existed(rename.table()) || created(step, rename)) {
            return Seq.empty();
        }
        var renames = step.past().renames();
        int transaction = step.now().transaction();
        if (renames.givenUp(rename.table(), rename.to(), transaction)) {
            return taking(rename).alone();
        }
        return Remark.on(
                        rename.table(),
                        "Queries that name " + rename.column() + " of " + rename.table() + " fail once it is called "
                                + rename.to() + ".")
                .safer(safer(step, rename))
                .meaning(BREAKS_CLIENTS)
                .ifAtEnd(end -> renames.leavesNone(rename, transaction, end))
                .alone();
    }

    /** The end of replacing a column by another one: the name never fails, and what it names is another column. */
    private static Remark taking(RenameColumn rename) {
        return Remark.on(
                        rename.table(),
                        rename.column() + " of " + rename.table() + " takes the name " + rename.to()
                                + " that another column gives up: queries that name " + rename.to()
                                + " work on, and reach another column; such as name " + rename.column() + " fail.")
                .meaning(MAY_BREAK_CLIENTS)
                .as(Severity.WARN);
    }

    /** Two columns that are kept alike where all is known that hangs on the old one, else a view with both names. */
    private static Plan safer(Step step, RenameColumn rename) {
        var beside = ReplacementPlans.rename(step.schema(), rename.table(), rename.column(), rename.to());
        return beside == null
                ? TablePlans.renameBehindView(rename.table(), rename.column(), rename.to(), step.sql())
                : beside;
    }

    private static boolean created(Step step, RenameColumn rename) {
        return step.schema()
                .table(rename.table())
                .column(rename.column())
                .filter(Column::created)
                .isPresent();
    }
}
