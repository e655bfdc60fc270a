package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.AlterColumnType;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.fact.NewColumn;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.Constraint;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.Schema;
import dev.lockkeeper.lint.schema.Table;
import java.util.List;
import java.util.Optional;

/** A primary key of another type than agreed. Columns that refer elsewhere have the type of what they refer to. */
final class GuardPrimaryKeyTypeRule extends GuardRule {

    GuardPrimaryKeyTypeRule() {
        super(GuardKind.PRIMARY_KEY_TYPE, NewKey.FACTS.and(AlterColumnType.class));
    }

    @Override
    Seq<Remark> check(Step step, Guard guard) {
        return keys(step)
                .filter(column -> column.type() != null
                        && !TypeWords.any(guard.all("types"), column.type())
                        && !Globs.any(guard.all("besides"), column.name()))
                .map(column -> remark(guard, column));
    }

    private static Seq<GivenColumn> keys(Step step) {
        if (step.fact() instanceof AlterColumnType alter) {
            return Seq.of(new GivenColumn(alter.table(), alter.column(), alter.type()));
        }
        return NewKey.in(step, Kind.PRIMARY_KEY).flatMap(key -> Seq.from(key.columns(step))
                .map(name -> new GivenColumn(
                        key.table(), name, type(step, key.table(), name).orElse(null))));
    }

    private static Optional<DataType> type(Step step, TableName table, String column) {
        return made(step)
                .filter(own -> own.name().equals(column))
                .map(NewColumn::type)
                .findFirst()
                .or(() -> step.schema().table(table).column(column).map(Column::type));
    }

    private static Seq<NewColumn> made(Step step) {
        if (step.fact() instanceof CreateTable create) {
            return Seq.from(create.columns());
        }
        return step.fact() instanceof AddColumn add ? Seq.of(add.column()) : Seq.empty();
    }

    private static Remark remark(Guard guard, GivenColumn column) {
        var types = guard.all("types");
        return Remark.on(
                        column.table(),
                        "The primary key of " + column.table() + " has " + column.name() + " as " + column.type()
                                + ", not " + String.join(" or ", types) + ".")
                .ifAtEnd(end -> isOther(end, column, types));
    }

    private static boolean isOther(Schema end, GivenColumn column, List<String> types) {
        var table = end.known(column.table());
        return table.flatMap(Table::primaryKey)
                        .filter(key -> key.columns().contains(column.name()))
                        .isPresent()
                && Seq.from(table.get().foreignKeys())
                        .map(Constraint::columns)
                        .noneMatch(columns -> columns.contains(column.name()))
                && column.at(end)
                        .map(Column::type)
                        .filter(type -> !TypeWords.any(types, type))
                        .isPresent();
    }
}
