package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.BREAKS_CLIENTS;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.DropColumn;
import dev.lockkeeper.lint.fact.RenameColumn;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column;

/** A column is added to a table and another one dropped or renamed, in one migration. */
final class ContractInSameReleaseRule implements Rule {

    @Override
    public String id() {
        return "contract-in-same-release";
    }

    @Override
    public Facts about() {
        return Facts.of(AddColumn.class, DropColumn.class, RenameColumn.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof AddColumn add
                && step.existed(add.table())
                && step.past().contracted(add.table())) {
            return remark(add.table()).alone();
        }
        if (step.fact() instanceof DropColumn drop
                && step.existed(drop.table())
                && expands(step, drop.table(), drop.column())) {
            return remark(drop.table()).alone();
        }
        return step.fact() instanceof RenameColumn rename
                        && step.existed(rename.table())
                        && expands(step, rename.table(), rename.column())
                ? unlessSwapped(step, rename).alone()
                : Seq.empty();
    }

    /** A name that another column has by the end of the transaction is not lost to anybody. */
    private static Remark unlessSwapped(Step step, RenameColumn rename) {
        var renames = step.past().renames();
        int transaction = step.now().transaction();
        return remark(rename.table()).ifAtEnd(end -> renames.leavesNone(rename, transaction, end));
    }

    private static boolean expands(Step step, TableName table, String contracted) {
        var columns = step.schema().table(table).columns();
        return Lists.any(columns, Column::created)
                && Lists.none(
                        columns, column -> column.created() && column.name().equals(contracted));
    }

    private static Remark remark(TableName table) {
        return Remark.on(table, table + " gets a new column and loses an old one in the same release.")
                .meaning(BREAKS_CLIENTS);
    }
}
