package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.NewColumn;
import dev.lockkeeper.lint.fact.NewConstraint;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.Sql;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.DataType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column that a statement adds.
 *
 * @param constraints beside it and over it
 * @param withTable whether its table is new, too
 */
record Added(TableName table, NewColumn column, List<NewConstraint> constraints, boolean withTable) {

    /** Where one may stand. */
    static final Facts FACTS = Facts.of(AddColumn.class, CreateTable.class);

    /** Temporary tables are gone before anybody minds. */
    static Seq<Added> in(Step step) {
        var columns = step.adding().of(step);
        return columns.isEmpty() ? Seq.empty() : Seq.from(columns);
    }

    static List<Added> by(@Nullable Fact fact) {
        if (fact instanceof AddColumn add) {
            return List.of(new Added(add.table(), add.column(), add.column().constraints(), false));
        }
        return fact instanceof CreateTable create && !create.temporary()
                ? Lists.map(create.columns(), column -> new Added(create.table(), column, over(create, column), true))
                : List.of();
    }

    private static List<NewConstraint> over(CreateTable create, NewColumn column) {
        return Lists.where(
                create.constraints(), constraint -> constraint.columns().contains(column.name()));
    }

    String name() {
        return column.name();
    }

    DataType type() {
        return column.type();
    }

    boolean is(String... types) {
        for (var type : types) {
            if (type.equals(type().name())) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is the whole primary key. */
    boolean key() {
        return Lists.any(
                constraints,
                constraint -> constraint.kind() == Kind.PRIMARY_KEY
                        && constraint.columns().equals(List.of(name())));
    }

    /** The foreign key over it alone. */
    Optional<NewConstraint> reference() {
        return Lists.first(
                constraints,
                constraint -> constraint.kind() == Kind.FOREIGN_KEY
                        && constraint.columns().equals(List.of(name())));
    }

    /** The change of type that may follow at once, as long as nobody uses the table. */
    @Nullable
    String retyped(String type) {
        return withTable
                ? "ALTER TABLE " + Sql.name(table) + " ALTER COLUMN " + Sql.name(name()) + " TYPE " + type + ";"
                : "ALTER TABLE " + Sql.name(table) + " ADD COLUMN " + Sql.name(name()) + " " + type + ";";
    }
}
