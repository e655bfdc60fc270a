package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.Sql;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Queries that count what would make a statement fail. */
final class Preflight {

    private Preflight() {}

    static @Nullable String offending(AddConstraint add) {
        var constraint = add.constraint();
        return switch (constraint.kind()) {
            case UNIQUE, PRIMARY_KEY -> duplicates(add.table(), constraint.columns());
            case CHECK ->
                "SELECT count(*) FROM " + Sql.name(add.table()) + " WHERE NOT ("
                        + Objects.requireNonNull(constraint.check()).sql() + ");";
            case NOT_NULL -> nulls(add.table(), constraint.columns().get(0));
            case FOREIGN_KEY -> orphans(add);
            case EXCLUDE -> collisions(add.table(), constraint.rule());
        };
    }

    static String nulls(TableName table, String column) {
        return "SELECT count(*) FROM " + Sql.name(table) + " WHERE " + Sql.name(column) + " IS NULL;";
    }

    /** Null for an index over expressions alone. */
    static @Nullable String duplicates(TableName table, List<String> columns) {
        if (columns.isEmpty()) {
            return null;
        }
        var key = Sql.names(columns);
        return "SELECT " + key + ", count(*) FROM " + Sql.name(table) + " GROUP BY " + key + " HAVING count(*) > 1;";
    }

    private static final Pattern EXCLUDE = Pattern.compile("(?is)EXCLUDE\\s+(?:USING\\s+\\w+\\s*)?\\(([^()]*)\\)\\s*");
    private static final Pattern ELEMENT = Pattern.compile("(?is)\\s*(\\w+)\\s+WITH\\s+([-+*/<>=~!@#%^&|?]+)\\s*");

    /** Pairs of rows that exclude each other; null where more than plain columns are compared. */
    private static @Nullable String collisions(TableName table, String rule) {
        var exclude = EXCLUDE.matcher(rule);
        if (!exclude.matches()) {
            return null;
        }
        var pairs = new StringBuilder();
        for (var written : exclude.group(1).split(",")) {
            var element = ELEMENT.matcher(written);
            if (!element.matches()) {
                return null;
            }
            pairs.append(" AND one.").append(element.group(1)).append(' ');
            pairs.append(element.group(2)).append(" other.").append(element.group(1));
        }
        return "SELECT count(*) FROM " + Sql.name(table) + " one JOIN " + Sql.name(table)
                + " other ON one.ctid < other.ctid" + pairs + ";";
    }

    private static @Nullable String orphans(AddConstraint add) {
        var constraint = add.constraint();
        var there = constraint.referencedColumns();
        if (there.size() != constraint.columns().size()) {
            return null;
        }
        var present =
                Seq.from(constraint.columns()).map(column -> "child." + Sql.name(column) + " IS NOT NULL").stream()
                        .collect(Collectors.joining(" AND "));
        var joined = new StringBuilder();
        for (int at = 0; at < there.size(); at++) {
            joined.append(at == 0 ? "" : " AND ").append("parent.").append(Sql.name(there.get(at)));
            joined.append(" = child.").append(Sql.name(constraint.columns().get(at)));
        }
        return "SELECT count(*) FROM " + Sql.name(add.table()) + " child WHERE " + present
                + " AND NOT EXISTS (SELECT 1 FROM "
                + Sql.name(Objects.requireNonNull(constraint.references())) + " parent WHERE " + joined + ");";
    }
}
