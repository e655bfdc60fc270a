package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AlterColumnType;
import dev.lockkeeper.lint.fact.DropColumn;
import dev.lockkeeper.lint.fact.RenameColumn;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column;

/** A personal column of a table in use that changes its type or its name, or goes. */
final class PiiColumnChangedRule implements Rule {

    @Override
    public String id() {
        return "pii-column-changed";
    }

    @Override
    public Facts about() {
        return Facts.of(AlterColumnType.class, DropColumn.class, RenameColumn.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof AlterColumnType alter) {
            return remark(step, alter.table(), alter.column(), "becomes " + alter.type());
        }
        if (step.fact() instanceof RenameColumn rename) {
            return remark(step, rename.table(), rename.column(), "becomes " + rename.to());
        }
        return step.fact() instanceof DropColumn drop ? remark(step, drop.table(), drop.column(), "goes") : Seq.empty();
    }

    private static Seq<Remark> remark(Step step, TableName table, String column, String change) {
        var known = step.schema().table(table).column(column);
        if (!step.existed(table)
                || step.past().undoing()
                || known.filter(Column::created).isPresent()) {
            return Seq.empty();
        }
        var begin = column + " of " + table + " ";
        var end = " personal data and " + change + ": masks, exports and copies of it have to follow.";
        if (PersonalColumns.classified(step, step.schema(), table, column)) {
            return Remark.on(table, begin + "holds" + end).alone();
        }
        var seems = PersonalColumns.kind(
                step, table, column, known.map(Column::type).orElse(null));
        return Seq.from(seems).map(kind -> Remark.on(table, begin + "seems to hold" + end)
                .needing("how " + column + " of " + table + " is classified"));
    }
}
