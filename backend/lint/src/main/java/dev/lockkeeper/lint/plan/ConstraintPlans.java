package dev.lockkeeper.lint.plan;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.NewConstraint;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Constraints, first without looking at the rows, then looking without keeping anybody out. */
public final class ConstraintPlans {

    private static final Pattern KEY =
            Pattern.compile("(?is)(UNIQUE|PRIMARY\\s+KEY)\\s*(NULLS\\s+(?:NOT\\s+)?DISTINCT)?\\s*(\\([^()]*\\))"
                    + "\\s*(INCLUDE\\s*\\([^()]*\\))?\\s*((?:NOT\\s+)?DEFERRABLE.*|INITIALLY.*)?");

    private ConstraintPlans() {}

    /** The gentle way to any constraint; null where there is none: exclusion, keys over periods. */
    public static @Nullable Plan add(Table table, NewConstraint constraint) {
        var name = constraint.nameOn(table.name());
        return switch (constraint.kind()) {
            case CHECK, FOREIGN_KEY, NOT_NULL -> provedLater(table.name(), name, constraint.rule());
            case UNIQUE, PRIMARY_KEY -> overIndex(table, name, constraint);
            case EXCLUDE -> null;
        };
    }

    /** Any rule that NOT VALID can follow. */
    public static Plan provedLater(TableName table, String name, String rule) {
        return new PlanDraft()
                .together(
                        "add " + name,
                        "Add " + name + ": free, and it holds for every new row",
                        Sql.alter(table) + " ADD CONSTRAINT " + Sql.name(name) + " " + rule + " NOT VALID;")
                .then(validate(table, name))
                .plan();
    }

    /** Reads the table while everybody works on. */
    public static Plan validate(TableName table, String name) {
        return new PlanDraft()
                .together(
                        "validate " + name,
                        "Prove " + name + " for the rows that are there, while everybody works on",
                        Sql.alter(table) + " VALIDATE CONSTRAINT " + Sql.name(name) + ";")
                .plan();
    }

    /** SET NOT NULL, spared its scan by a CHECK that has been proved before. */
    public static Plan notNull(TableName table, String column) {
        var name = Sql.derived(table.name() + "_" + column, "_present");
        return new PlanDraft()
                .then(provedLater(table, name, "CHECK (" + Sql.name(column) + " IS NOT NULL)"))
                .together(
                        "require " + column,
                        "Set " + column + " NOT NULL without a scan, for the CHECK proves it",
                        Sql.alter(table) + " ALTER COLUMN " + Sql.name(column) + " SET NOT NULL;",
                        Sql.alter(table) + " DROP CONSTRAINT " + Sql.name(name) + ";")
                .plan();
    }

    private static @Nullable Plan overIndex(Table table, String name, NewConstraint constraint) {
        var key = KEY.matcher(constraint.rule());
        if (!key.matches()) {
            return null;
        }
        var draft = new PlanDraft();
        if (constraint.kind() == Kind.PRIMARY_KEY) {
            absent(table, constraint.columns()).forEach(column -> draft.then(notNull(table.name(), column)));
        }
        var index = words("CREATE UNIQUE INDEX CONCURRENTLY", Sql.name(name), "ON", Sql.name(table.name()))
                + words("", key.group(3), key.group(4), key.group(2)) + ";";
        var kind = key.group(1).toUpperCase(Locale.ROOT);
        return draft.alone("index " + name, "Build the index while everybody works on", index)
                .together(
                        "add " + name,
                        "Make the index the constraint's own: nothing is read",
                        words(
                                        Sql.alter(table.name()),
                                        "ADD CONSTRAINT",
                                        Sql.name(name),
                                        kind,
                                        "USING INDEX",
                                        Sql.name(name))
                                + words("", key.group(5)) + ";")
                .plan();
    }

    private static List<String> absent(Table table, List<String> columns) {
        return Lists.where(columns, column -> !table.provesPresent(column));
    }

    private static String words(@Nullable String... parts) {
        var text = new StringBuilder();
        for (int at = 0; at < parts.length; at++) {
            if (parts[at] != null) {
                text.append(at == 0 ? "" : " ").append(parts[at]);
            }
        }
        return text.toString();
    }
}
