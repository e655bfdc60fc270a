package dev.lockkeeper.lint.plan;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.NewColumn;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.Table;
import org.jspecify.annotations.Nullable;

/** New columns, added empty and filled a few rows at a time. */
public final class ColumnPlans {

    private static final String FILL = "Fill the rows that are there, a few thousand at a time";

    private ColumnPlans() {}

    /**
     * A column with its default, its NOT NULL and its constraints, one after the other; null where a constraint has no
     * gentle way.
     *
     * @param steady whether its default is computed once, so that PostgreSQL need not write a row
     */
    public static @Nullable Plan add(Table table, NewColumn column, boolean steady) {
        var draft = new PlanDraft();
        var begun = Sql.alter(table.name()) + " ADD COLUMN " + Sql.name(column.name()) + " " + ColumnText.type(column);
        if (column.defaultValue() == null) {
            draft.together(step(column), "Add the column without anything to read or to write", begun + ";");
        } else if (steady) {
            var given = " DEFAULT " + column.defaultValue().sql() + (column.notNull() ? " NOT NULL" : "");
            draft.together(step(column), "Add the column; a steady default writes no row", begun + given + ";");
        } else {
            draft.together(
                    step(column),
                    "Add the column; its default counts for new rows only",
                    begun + ";",
                    change(table.name(), column) + " SET DEFAULT "
                            + column.defaultValue().sql() + ";");
            draft.alone(
                    "fill " + column.name(),
                    FILL,
                    Batches.fill(table, column.name(), column.defaultValue().sql()));
        }
        boolean proved = steady && column.defaultValue() != null;
        return finish(draft, table, column, column.notNull() && !proved);
    }

    /** A serial column: an integer with a sequence of its own. */
    public static @Nullable Plan serial(Table table, NewColumn column) {
        var sequence = Sql.beside(table.name(), table.name().name() + "_" + column.name() + "_seq");
        var next = "nextval(" + Sql.literal(Sql.name(sequence)) + ")";
        var type = ColumnText.type(column.type());
        var draft = new PlanDraft()
                .together(
                        step(column),
                        "Add the column and its sequence; only new rows are numbered",
                        Sql.alter(table.name()) + " ADD COLUMN " + Sql.name(column.name()) + " " + type + ";",
                        "CREATE SEQUENCE " + Sql.name(sequence) + " AS " + type + " OWNED BY " + Sql.name(table.name())
                                + "." + Sql.name(column.name()) + ";",
                        change(table.name(), column) + " SET DEFAULT " + next + ";")
                .alone("number " + column.name(), FILL, Batches.fill(table, column.name(), next));
        return finish(draft, table, column, true);
    }

    /** An identity column: numbered by a sequence that makes way for the column's own. */
    public static @Nullable Plan identity(Table table, NewColumn column) {
        var sequence = Sql.beside(table.name(), Sql.derived(table.name().name() + "_" + column.name(), "_fill"));
        var next = "nextval(" + Sql.literal(Sql.name(sequence)) + ")";
        var options = ColumnText.identityOptions(column.sql());
        var draft = new PlanDraft()
                .together(
                        step(column),
                        "Add the column; a sequence numbers new rows",
                        Sql.alter(table.name()) + " ADD COLUMN " + Sql.name(column.name()) + " " + column.type() + ";",
                        "CREATE SEQUENCE " + Sql.name(sequence) + options + ";",
                        change(table.name(), column) + " SET DEFAULT " + next + ";")
                .alone("number " + column.name(), FILL, Batches.fill(table, column.name(), next))
                .then(ConstraintPlans.notNull(table.name(), column.name()))
                .together(
                        "hand over " + column.name(),
                        "Let the column's own sequence go on where the other one stopped",
                        change(table.name(), column) + " DROP DEFAULT;",
                        change(table.name(), column) + " ADD " + ColumnText.identity(column.sql()) + ";",
                        "SELECT setval(pg_get_serial_sequence(" + Sql.literal(Sql.name(table.name())) + ", "
                                + Sql.literal(column.name()) + "), " + next + ", false);",
                        "DROP SEQUENCE " + Sql.name(sequence) + ";");
        return finish(draft, table, column, false);
    }

    /** A column that a trigger computes, since a stored generated one cannot be added without writing every row. */
    public static @Nullable Plan computed(Table table, NewColumn column) {
        var value = ColumnText.generation(column);
        if (value.isEmpty()) {
            return null;
        }
        var keeper = new Keeper(table.name(), column.name());
        var draft = new PlanDraft()
                .together(
                        step(column),
                        "Add the column and let a trigger compute it",
                        Sql.alter(table.name()) + " ADD COLUMN " + Sql.name(column.name()) + " "
                                + ColumnText.type(column) + ";",
                        keeper.computing(value.get()))
                .alone("compute " + column.name(), FILL, Batches.fill(table, column.name(), value.get()))
                .obliging("The column is plain and kept by a trigger; it is not a generated one.");
        return finish(draft, table, column, column.notNull());
    }

    /**
     * A column of a domain's base type with the domain's rules beside it, since a column of a domain that has rules
     * cannot be added without writing every row; null where the rules are not known.
     */
    public static @Nullable Plan ofDomain(Table table, NewColumn column, DataType base, String domain) {
        var draft = new PlanDraft()
                .together(
                        step(column),
                        "Add the column with the type that the domain is made of",
                        Sql.alter(table.name()) + " ADD COLUMN " + Sql.name(column.name()) + " " + ColumnText.type(base)
                                + ";");
        for (var rule : ColumnText.checks(domain)) {
            var name = Sql.derived(table.name().name() + "_" + column.name(), "_check");
            var check = "CHECK (" + Words.replace(rule.replaceAll("(?i)\\bVALUE\\b", "value"), "value", column.name())
                    + ")";
            draft.then(ConstraintPlans.provedLater(table.name(), name, check));
        }
        return column.fillsItself() || column.notNull()
                ? null
                : draft.obliging("The column has the rules of its domain, but not its type.")
                        .plan();
    }

    private static @Nullable Plan finish(PlanDraft draft, Table table, NewColumn column, boolean notNull) {
        if (notNull && column.constraint(Kind.PRIMARY_KEY).isEmpty()) {
            if (!column.fillsItself()) {
                draft.nextRelease("The application writes " + column.name() + " in every row, old rows included.");
            }
            draft.then(ConstraintPlans.notNull(table.name(), column.name()));
        }
        for (var constraint : column.constraints()) {
            var plan = ConstraintPlans.add(table, constraint);
            if (plan == null) {
                return null;
            }
            draft.then(plan);
        }
        return draft.plan();
    }

    private static String step(NewColumn column) {
        return "add " + column.name();
    }

    private static String change(TableName table, NewColumn column) {
        return Sql.alter(table) + " ALTER COLUMN " + Sql.name(column.name());
    }
}
