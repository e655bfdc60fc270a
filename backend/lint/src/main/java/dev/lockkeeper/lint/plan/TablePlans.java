package dev.lockkeeper.lint.plan;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Constraint;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** Tables and columns that go away or change their name, one release after nobody needs them any more. */
public final class TablePlans {

    private static final String BOUNDED = "SET LOCAL lock_timeout = '2s';";

    private TablePlans() {}

    /** Under another name for one release, so that a forgotten reader is found while the rows are there. */
    public static Plan drop(Schema schema, TableName table) {
        var aside = Sql.beside(table, Sql.derived("zz_deleted_" + table.name(), ""));
        var draft = new PlanDraft()
                .together(
                        "put " + table.name() + " aside",
                        "Take the table out of everybody's way, rows and all",
                        BOUNDED,
                        Sql.alter(table) + " RENAME TO " + Sql.name(aside.name()) + ";");
        foreignKeys(schema, table)
                .forEach(key -> draft.together(
                        "drop " + key,
                        "Drop the foreign key by itself, for it locks the other table too",
                        BOUNDED,
                        Sql.alter(aside) + " DROP CONSTRAINT " + Sql.name(key) + ";"));
        return draft.nextRelease("Nobody has missed " + table + ", and its rows are archived.")
                .together("drop " + table.name(), "Drop the table", BOUNDED, "DROP TABLE " + Sql.name(aside) + ";")
                .plan();
    }

    /** First the application stops to use it, then it goes. */
    public static Plan dropColumn(Schema schema, TableName table, String column) {
        var draft = new PlanDraft();
        var change = Sql.alter(table) + " ALTER COLUMN " + Sql.name(column);
        boolean required = schema.table(table)
                .column(column)
                .filter(known -> known.notNull() && !known.hasDefault())
                .isPresent();
        if (required) {
            draft.together(
                    "allow " + column + " to be null",
                    "Let the next version write rows without it",
                    BOUNDED,
                    change + " DROP NOT NULL;");
        }
        draft.nextRelease("The application neither reads nor writes " + column + ", and its values are archived.");
        Seq.from(schema.table(table).constraints())
                .filter(known ->
                        known.kind() == Kind.FOREIGN_KEY && known.columns().contains(column))
                .forEach(key -> draft.together(
                        "drop " + key.name(),
                        "Drop the foreign key by itself, for it locks the other table too",
                        BOUNDED,
                        Sql.alter(table) + " DROP CONSTRAINT " + Sql.name(key.name()) + ";"));
        return draft.together(
                        "drop " + column,
                        "Drop the column",
                        BOUNDED,
                        Sql.alter(table) + " DROP COLUMN " + Sql.name(column) + ";")
                .plan();
    }

    /** A view answers to the old name until nobody asks for it. */
    public static Plan rename(TableName table, TableName to, String sql) {
        return new PlanDraft()
                .together(
                        "rename " + table.name(),
                        "Rename it and leave a view behind, which can be read and written",
                        BOUNDED,
                        sql + ";",
                        "CREATE VIEW " + Sql.name(table) + " AS SELECT * FROM " + Sql.name(to) + ";")
                .nextRelease("The application says " + to + ".")
                .together("drop the view", "Give up the old name", BOUNDED, "DROP VIEW " + Sql.name(table) + ";")
                .plan();
    }

    /** A view that knows the column by both names stands in for the table until nobody says the old one. */
    public static Plan renameBehindView(TableName table, String column, String to, String sql) {
        var base = Sql.beside(table, Sql.derived(table.name(), "_base"));
        var both = "SELECT *, " + Sql.name(to) + " AS " + Sql.name(column) + " FROM " + Sql.name(base) + ";";
        return new PlanDraft()
                .together(
                        "rename " + column,
                        "Rename it behind a view that has both names, and can be read and written by either",
                        BOUNDED,
                        sql + ";",
                        Sql.alter(table) + " RENAME TO " + Sql.name(base.name()) + ";",
                        "CREATE VIEW " + Sql.name(table) + " AS " + both)
                .obliging("Whoever may use " + table + " is granted the view, and no row is written by both names.")
                .nextRelease("The application says " + to + ".")
                .together(
                        "drop the view",
                        "Give the table its own name back",
                        BOUNDED,
                        "DROP VIEW " + Sql.name(table) + ";",
                        Sql.alter(base) + " RENAME TO " + Sql.name(table.name()) + ";")
                .plan();
    }

    private static List<String> foreignKeys(Schema schema, TableName table) {
        var keys = new ArrayList<String>();
        for (Constraint known : schema.table(table).constraints()) {
            if (known.kind() == Kind.FOREIGN_KEY && !table.equals(known.references())) {
                keys.add(known.name());
            }
        }
        return keys;
    }
}
