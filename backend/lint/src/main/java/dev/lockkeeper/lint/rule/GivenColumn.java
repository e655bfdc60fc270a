package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.AlterColumnType;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.fact.RenameColumn;
import dev.lockkeeper.lint.fact.RenameTable;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column that gets its name, its type or its table here.
 *
 * @param type null where nobody has told
 */
record GivenColumn(TableName table, String name, @Nullable DataType type) {

    /** Where one may stand. */
    static final Facts FACTS =
            Facts.of(CreateTable.class, AddColumn.class, AlterColumnType.class, RenameColumn.class, RenameTable.class);

    /** Those that get a name or a table here; who changes no more than a type named nothing. */
    static Seq<GivenColumn> named(Step step) {
        return step.fact() instanceof AlterColumnType ? Seq.empty() : in(step);
    }

    static Seq<GivenColumn> in(Step step) {
        var fact = step.fact();
        if (fact instanceof CreateTable create) {
            return create.temporary() || create.partitionOf() != null ? Seq.empty() : created(step, create);
        }
        if (fact instanceof AddColumn add) {
            return Seq.of(new GivenColumn(
                    add.table(), add.column().name(), add.column().type()));
        }
        if (fact instanceof AlterColumnType alter) {
            return Seq.of(new GivenColumn(alter.table(), alter.column(), alter.type()));
        }
        if (fact instanceof RenameColumn rename) {
            var known = step.schema().table(rename.table()).column(rename.column());
            return Seq.of(new GivenColumn(
                    rename.table(), rename.to(), known.map(Column::type).orElse(null)));
        }
        return fact instanceof RenameTable rename ? moved(step, rename) : Seq.empty();
    }

    /** Copied ones and those of a query, too. */
    private static Seq<GivenColumn> created(Step step, CreateTable create) {
        var own =
                Seq.from(create.columns()).map(column -> new GivenColumn(create.table(), column.name(), column.type()));
        var query = create.form().query();
        var others = Seq.concat(
                Seq.from(create.likes())
                        .flatMap(like -> Seq.from(step.schema().table(like).columns())),
                query == null ? Seq.empty() : Seq.from(query.outputs(step.now())));
        return Seq.concat(own, others.map(column -> new GivenColumn(create.table(), column.name(), column.type())));
    }

    /** What was made here under another name has got its own only now. */
    private static Seq<GivenColumn> moved(Step step, RenameTable rename) {
        return Seq.from(step.schema().known(rename.table()))
                .filter(table -> table.created() || rename.moved())
                .flatMap(table -> Seq.from(table.columns()))
                .map(column -> new GivenColumn(rename.to(), column.name(), column.type()));
    }

    Optional<Column> at(Schema end) {
        return end.known(table).flatMap(known -> known.column(name));
    }
}
