package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.fact.NewColumn;
import dev.lockkeeper.lint.fact.NewConstraint;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keys of several columns that let nulls pass. */
final class FkMulticolumnNullableRule implements Rule {

    @Override
    public String id() {
        return "fk-multicolumn-nullable";
    }

    @Override
    public Facts about() {
        return Facts.of(AddConstraint.class, CreateTable.class);
    }

    private static final Pattern FULL = Pattern.compile("(?i)\\bMATCH\\s+FULL\\b");
    private static final Pattern ONE_NULL = Pattern.compile("(?i)\\bNULLS\\s+NOT\\s+DISTINCT\\b");

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof CreateTable create) {
            return Seq.from(Lists.where(create.constraints(), FkMulticolumnNullableRule::several))
                    .flatMap(key -> remark(create.table(), key, nullable(create, key)));
        }
        return step.fact() instanceof AddConstraint add && several(add.constraint())
                ? remark(add.table(), add.constraint(), nullable(step, add))
                : Seq.empty();
    }

    private static boolean several(NewConstraint key) {
        return key.columns().size() > 1 && (key.kind() == Kind.FOREIGN_KEY || key.kind() == Kind.UNIQUE);
    }

    private static List<String> nullable(CreateTable create, NewConstraint key) {
        var required = Seq.from(create.constraints())
                .filter(other -> other.kind() == Kind.PRIMARY_KEY || other.kind() == Kind.NOT_NULL)
                .flatMap(other -> Seq.from(other.columns()))
                .stream()
                .collect(Collectors.toSet());
        return Lists.where(
                Lists.map(
                        Lists.where(
                                create.columns(),
                                column -> key.columns().contains(column.name())
                                        && !column.column().notNull()),
                        NewColumn::name),
                name -> !required.contains(name));
    }

    private static List<String> nullable(Step step, AddConstraint add) {
        var table = step.schema().table(add.table());
        return Lists.where(
                add.constraint().columns(),
                name -> table.column(name).map(Column::type).isPresent() && !table.provesPresent(name));
    }

    /** One column alone that may be null says that there is no reference; with two of them one may be forgotten. */
    private static Seq<Remark> remark(TableName table, NewConstraint key, List<String> nullable) {
        if (nullable.isEmpty()) {
            return Seq.empty();
        }
        if (key.kind() == Kind.FOREIGN_KEY
                && nullable.size() > 1
                && !FULL.matcher(key.sql()).find()) {
            return Remark.on(
                            table,
                            "With null in " + nullable.get(0) + " the foreign key to " + key.references()
                                    + " checks nothing.")
                    .alone();
        }
        return key.kind() == Kind.UNIQUE && !ONE_NULL.matcher(key.sql()).find()
                ? Remark.on(
                                table,
                                "Rows with null in " + nullable.get(0)
                                        + " count as different, however often they come.")
                        .alone()
                : Seq.empty();
    }
}
