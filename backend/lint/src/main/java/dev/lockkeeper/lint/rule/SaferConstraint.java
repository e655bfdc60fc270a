package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.NewConstraint;
import dev.lockkeeper.lint.plan.Sql;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The gentle way to a constraint: first without looking at the rows, then looking without keeping anybody out. */
final class SaferConstraint {

    private static final String LATER = "-- in another transaction\n";

    private SaferConstraint() {}

    static @Nullable String of(AddConstraint add) {
        var name = add.constraint().nameOn(add.table());
        return switch (add.constraint().kind()) {
            case CHECK, FOREIGN_KEY, NOT_NULL ->
                inTwoSteps(add.table(), name, add.constraint().sql());
            case UNIQUE, PRIMARY_KEY -> fromIndex(add.table(), name, add.constraint());
            case EXCLUDE -> null;
        };
    }

    /** For a constraint that was written beside a new column. */
    static String inline(AddColumn add, NewConstraint constraint) {
        var column = "ALTER TABLE " + Sql.name(add.table()) + " ADD COLUMN "
                + Sql.name(add.column().name()) + " " + add.column().type() + ";\n" + LATER;
        var name = constraint.nameOn(add.table());
        return constraint.kind() == Kind.CHECK
                ? column + inTwoSteps(add.table(), name, constraint.sql())
                : column + fromIndex(add.table(), name, constraint);
    }

    static String notNull(TableName table, String column) {
        var name = table.name() + "_" + column + "_present";
        return inTwoSteps(table, name, "CHECK (" + Sql.name(column) + " IS NOT NULL)") + "\n" + LATER
                + alter(table) + " ALTER COLUMN " + Sql.name(column) + " SET NOT NULL;\n"
                + alter(table) + " DROP CONSTRAINT " + Sql.name(name) + ";";
    }

    private static String inTwoSteps(TableName table, String name, String rule) {
        return alter(table) + " ADD CONSTRAINT " + Sql.name(name) + " " + rule + " NOT VALID;\n" + LATER + alter(table)
                + " VALIDATE CONSTRAINT " + Sql.name(name) + ";";
    }

    private static String fromIndex(TableName table, String name, NewConstraint constraint) {
        return "-- outside a transaction\nCREATE UNIQUE INDEX CONCURRENTLY " + Sql.name(name) + " ON "
                + Sql.name(table) + " (" + columns(constraint) + ");\n" + alter(table) + " ADD CONSTRAINT "
                + Sql.name(name) + (constraint.kind() == Kind.UNIQUE ? " UNIQUE" : " PRIMARY KEY") + " USING INDEX "
                + Sql.name(name) + ";";
    }

    private static String columns(NewConstraint constraint) {
        return Sql.names(List.copyOf(constraint.columns()));
    }

    private static String alter(TableName table) {
        return "ALTER TABLE " + Sql.name(table);
    }
}
