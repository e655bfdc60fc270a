package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.NO_WAY_BACK;

import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.Delete;
import dev.lockkeeper.lint.fact.DropColumn;
import dev.lockkeeper.lint.fact.DropTable;
import dev.lockkeeper.lint.fact.Truncate;
import dev.lockkeeper.lint.fact.Update;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column;
import java.util.Optional;
import java.util.Set;

/** Drops, truncates, and DML that overwrites or deletes. */
final class IrreversibleStepRule implements Rule {

    @Override
    public String id() {
        return "irreversible-step";
    }

    @Override
    public Facts about() {
        return Facts.of(Delete.class, DropColumn.class, DropTable.class, Truncate.class, Update.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        return Seq.from(table(step).filter(step::existed))
                .map(table -> remark(step, table).meaning(NO_WAY_BACK));
    }

    /** Few corrections of data are meant to be taken back. */
    private static Remark remark(Step step, TableName table) {
        return step.fact() instanceof Update
                ? Remark.on(table, "The values that this overwrites in " + table + " cannot be brought back.")
                        .as(Severity.INFO)
                : Remark.on(table, "What this takes from " + table + " cannot be brought back.");
    }

    private static Optional<TableName> table(Step step) {
        if (step.fact() instanceof DropTable drop) {
            return step.past().takesBack(drop.table()) ? Optional.empty() : Optional.of(drop.table());
        }
        if (step.fact() instanceof DropColumn drop && step.past().takesBack(drop.table(), drop.column())) {
            return Optional.empty();
        }
        if (step.fact() instanceof DropColumn drop) {
            return lasting(step, drop.table(), Set.of(drop.column()));
        }
        if (step.fact() instanceof Update update) {
            return lasting(step, update.table(), update.columns());
        }
        if (step.fact() instanceof Delete delete) {
            return Optional.of(delete.table());
        }
        return step.fact() instanceof Truncate truncate
                ? Seq.from(truncate.tables()).findFirst()
                : Optional.empty();
    }

    /** Columns that this migration has added held nothing that anybody could miss. */
    private static Optional<TableName> lasting(Step step, TableName table, Set<String> columns) {
        var known = step.schema().table(table);
        boolean fresh = Lists.all(
                columns, column -> known.column(column).filter(Column::created).isPresent());
        return fresh ? Optional.empty() : Optional.of(table);
    }
}
