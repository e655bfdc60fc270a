package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.DropColumn;
import dev.lockkeeper.lint.fact.RenameColumn;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Table;

/** A table without a column that each has, or that loses it. */
final class GuardRequiredColumnRule extends GuardRule {

    GuardRequiredColumnRule() {
        super(GuardKind.REQUIRED_COLUMN, NewTable.FACTS.and(DropColumn.class, RenameColumn.class));
    }

    @Override
    Seq<Remark> check(Step step, Guard guard) {
        var columns = guard.all("columns");
        var lost = Lost.column(step).filter(gone -> columns.contains(gone.name()));
        return Seq.concat(
                NewTable.in(step).flatMap(table -> Seq.from(columns).map(column -> remark(table, column))),
                lost.map(gone -> remark(gone.table(), gone.name())));
    }

    private static Remark remark(TableName table, String column) {
        return Remark.on(table, table + " has no column " + column + ".").ifAtEnd(end -> end.known(table)
                .filter(Table::complete)
                .filter(known -> known.column(column).isEmpty())
                .isPresent());
    }
}
