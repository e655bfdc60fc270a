package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.plan.Sql;
import dev.lockkeeper.lint.schema.Constraint;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.Term;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A constraint as a statement asks for it.
 *
 * @param sql the constraint without its name, its timing and its NOT VALID
 * @param usingIndex the index that it takes over
 * @param timing such as "DEFERRABLE INITIALLY DEFERRED", empty as a rule
 * @param checkedNow whether the rows that are there are to be checked: neither NOT VALID nor NOT ENFORCED
 */
public record NewConstraint(
        @Nullable String name,
        Kind kind,
        List<String> columns,
        String sql,
        @Nullable Expression check,
        @Nullable TableName references,
        List<String> referencedColumns,
        @Nullable String usingIndex,
        boolean checkedNow,
        boolean notValid,
        boolean cascades,
        String timing,
        Traits traits) {

    /**
     * What only some questions need.
     *
     * @param sets the columns that ON DELETE SET NULL or SET DEFAULT names
     */
    public record Traits(
            boolean enforced,
            boolean noInherit,
            boolean deferrable,
            boolean fullMatch,
            boolean acts,
            List<String> sets,
            Ordered ordered) {

        public static final Traits USUAL = new Traits(true, false, false, false, false, List.of(), Ordered.USUAL);

        public Traits {
            sets = Lists.copy(sets);
        }
    }

    /**
     * By which access method its index stands.
     *
     * @param columns that come without an operator class
     */
    public record Ordered(String method, List<String> columns) {

        public static final Ordered USUAL = new Ordered("btree", List.of());

        public Ordered {
            columns = Lists.copy(columns);
        }
    }

    private static final String REFERENCES = "REFERENCES";

    public NewConstraint {
        columns = Lists.copy(columns);
        referencedColumns = Lists.copy(referencedColumns);
    }

    NewConstraint named(String other) {
        return new NewConstraint(
                other,
                kind,
                columns,
                sql,
                check,
                references,
                referencedColumns,
                usingIndex,
                checkedNow,
                notValid,
                cascades,
                timing,
                traits);
    }

    /** Over these columns, where it takes them from an index. */
    NewConstraint over(List<String> key) {
        return new NewConstraint(
                name,
                kind,
                columns.isEmpty() ? key : columns,
                sql,
                check,
                references,
                referencedColumns,
                usingIndex,
                checkedNow,
                notValid,
                cascades,
                timing,
                traits);
    }

    /** The name PostgreSQL would give, near enough to find the constraint again. */
    public String nameOn(TableName table) {
        if (name != null) {
            return name;
        }
        var named = kind == Kind.CHECK ? checked() : columns;
        var stem = table.name() + (named.isEmpty() ? "" : "_" + String.join("_", named));
        return switch (kind) {
            case PRIMARY_KEY -> table.name() + "_pkey";
            case UNIQUE -> stem + "_key";
            case FOREIGN_KEY -> stem + "_fkey";
            case EXCLUDE -> stem + "_excl";
            case NOT_NULL -> stem + "_not_null";
            case CHECK -> stem + "_check";
        };
    }

    /** A CHECK over several columns is named after none of them. */
    private List<String> checked() {
        return check != null && check.columns().size() == 1 ? List.copyOf(check.columns()) : List.of();
    }

    /** As it stands beside a table's columns, ready to be given a name. */
    public String rule() {
        boolean inline = columns.size() == 1 && !sql.contains("(")
                || sql.regionMatches(true, 0, REFERENCES, 0, REFERENCES.length());
        var keys = "(" + Sql.names(columns) + ")";
        var rule =
                switch (kind) {
                    case FOREIGN_KEY -> inline ? "FOREIGN KEY " + keys + " " + sql : sql;
                    case UNIQUE, PRIMARY_KEY -> inline && usingIndex == null ? sql + " " + keys : sql;
                    default -> sql;
                };
        return timing.isEmpty() ? rule : rule + " " + timing;
    }

    Constraint on(TableName table, int transaction) {
        return new Constraint(
                nameOn(table),
                kind,
                involved(),
                checkedNow,
                traits.enforced() ? provesPresent() : Set.of(),
                references,
                transaction,
                detail());
    }

    private Constraint.Detail detail() {
        return new Constraint.Detail(
                columns,
                referencedColumns,
                traits.acts(),
                traits.enforced(),
                false,
                traits.noInherit(),
                traits.deferrable(),
                check == null ? Set.of() : Set.copyOf(check.functions()),
                sql,
                check == null ? Term.OPAQUE : check.term());
    }

    private Set<String> involved() {
        var involved = new LinkedHashSet<>(columns);
        if (check != null) {
            involved.addAll(check.columns());
        }
        return involved;
    }

    private Set<String> provesPresent() {
        return switch (kind) {
            case NOT_NULL, PRIMARY_KEY -> Set.copyOf(columns);
            case CHECK -> check == null ? Set.of() : check.provesPresent();
            default -> Set.of();
        };
    }
}
