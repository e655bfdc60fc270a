package dev.lockkeeper.lint.plan;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.Schema;
import dev.lockkeeper.lint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A column's new type or new name: expand, fill in batches, contract. */
public final class ReplacementPlans {

    private static final String FILL = "Fill the new column for the rows that are there, a few thousand at a time";

    private ReplacementPlans() {}

    /**
     * Another type by way of another column.
     *
     * @param value how it is computed from the row's columns
     */
    public static @Nullable Plan type(Schema schema, TableName name, String column, DataType type, String value) {
        var table = schema.table(name);
        var fresh = column + "_new";
        var successor = new Successor(schema, table, column, fresh);
        var views = DependentPlans.views(schema, name, column);
        if (!successor.knowable() || Lists.any(views, view -> view.make() == null)) {
            return null;
        }
        var keeper = new Keeper(name, fresh);
        var draft = new PlanDraft()
                .together(
                        "add " + fresh,
                        "Add the new column and let a trigger keep it",
                        added(name, fresh, type),
                        keeper.computing(value))
                .alone("fill " + fresh, FILL, Batches.fill(table, fresh, value));
        successor.copy(draft);
        draft.obliging("The application copes with " + type + " in " + column + " before the swap.");
        left(schema, name, column).forEach(draft::obliging);
        draft.together("swap " + column, "Let the new column take over", swap(successor, keeper, views));
        if (!views.isEmpty()) {
            draft.obliging("Whoever might read a view over " + column + " is granted it again.");
        }
        successor.proveReferences(draft);
        return draft.nextRelease("Nothing has been missed since the swap.")
                .together(
                        "drop " + column + "_old",
                        "Drop the column that gave way",
                        Sql.alter(name) + " DROP COLUMN " + Sql.name(column + "_old") + ";")
                .plan();
    }

    private static String[] swap(Successor successor, Keeper keeper, List<DependentPlans.Dependent> views) {
        var name = successor.table().name();
        var column = successor.old();
        var statements = new ArrayList<>(List.of("SET LOCAL lock_timeout = '2s';"));
        views.forEach(view -> statements.add(view.drop()));
        statements.addAll(keeper.dropping());
        statements.addAll(successor.takeOver());
        statements.addAll(new Inheritance(successor).statements());
        statements.add(change(name, column) + " DROP NOT NULL;");
        statements.add(rename(name, column, column + "_old"));
        statements.add(rename(name, successor.fresh(), column));
        statements.addAll(successor.referAgain());
        views.forEach(view -> statements.add(Objects.requireNonNull(view.make())));
        return statements.toArray(String[]::new);
    }

    /** Another name, while old and new versions of the application run side by side. */
    public static @Nullable Plan rename(Schema schema, TableName name, String column, String to) {
        var table = schema.table(name);
        var successor = new Successor(schema, table, column, to);
        var type = table.column(column).map(Column::type);
        if (type.isEmpty()
                || !successor.knowable()
                || !schema.viewsOf(name, column).isEmpty()) {
            return null;
        }
        var keeper = new Keeper(name, to);
        var draft = new PlanDraft()
                .together(
                        "add " + to,
                        "Add the column under its new name and let a trigger keep both alike",
                        added(name, to, type.get()),
                        keeper.mirroring(column))
                .alone("fill " + to, FILL, Batches.fill(table, to, Sql.name(column)));
        successor.copy(draft);
        left(schema, name, column).forEach(draft::obliging);
        draft.nextRelease("The application reads and writes " + to + " alone.");
        draft.together("drop " + column, "Drop the old name", contract(successor, keeper));
        successor.proveReferences(draft);
        return draft.plan();
    }

    private static String[] contract(Successor successor, Keeper keeper) {
        var name = successor.table().name();
        var statements = new ArrayList<>(List.of("SET LOCAL lock_timeout = '2s';"));
        statements.addAll(keeper.dropping());
        statements.addAll(successor.takeOver());
        statements.addAll(new Inheritance(successor).statements());
        statements.add(Sql.alter(name) + " DROP COLUMN " + Sql.name(successor.old()) + ";");
        statements.addAll(successor.referAgain());
        return statements.toArray(String[]::new);
    }

    /** What hangs on the column and cannot be copied, because nobody has told of it. */
    private static List<String> left(Schema schema, TableName name, String column) {
        var table = schema.table(name);
        var known = table.column(column);
        if (known.isEmpty()) {
            return List.of("Indexes, constraints, the default, NOT NULL and foreign keys of " + column
                    + ", which are not known here, are given to its successor before the swap.");
        }
        return known.get().hasDefault() && !defaulted(schema, table, known.get())
                ? List.of("The default of " + column + ", which is not known here, is given to its successor.")
                : List.of();
    }

    private static boolean defaulted(Schema schema, Table table, Column column) {
        return table.told("default " + column.name()).isPresent()
                || table.told("identity " + column.name()).isPresent()
                || Inheritance.sequence(schema, table, column.name()).isPresent();
    }

    private static String added(TableName table, String column, DataType type) {
        return Sql.alter(table) + " ADD COLUMN " + Sql.name(column) + " " + ColumnText.type(type) + ";";
    }

    private static String rename(TableName table, String from, String to) {
        return Sql.alter(table) + " RENAME COLUMN " + Sql.name(from) + " TO " + Sql.name(to) + ";";
    }

    private static String change(TableName table, String column) {
        return Sql.alter(table) + " ALTER COLUMN " + Sql.name(column);
    }
}
