package dev.lockkeeper.explain.advice;

import dev.lockkeeper.explain.PlanNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Why an estimate may be wrong, and what would mend it. */
record Cause(String why, List<String> sql) {

    static Cause of(PlanNode node) {
        var table = Sight.table(node);
        if (table == null || !(node.type().endsWith("Scan") || node.type().contains("Scan "))) {
            return further(node);
        }
        var name = IndexPlan.quoted(table);
        var asked = new ArrayList<Predicate>(Predicates.of(node.conditions().index()));
        asked.addAll(Predicates.of(node.conditions().filter()));
        if (node.is("Bitmap Heap Scan")) {
            asked.addAll(Predicates.of(node.conditions().recheck()));
        }
        var computed = asked.stream()
                .map(Predicate::expression)
                .filter(Objects::nonNull)
                .findFirst();
        var columns = asked.stream()
                .filter(one -> one.is(Predicate.Kind.EQUAL) || one.is(Predicate.Kind.STATE))
                .map(Predicate::column)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (computed.isPresent()) {
            return computed(name, computed.get());
        }
        return columns.size() > 1 ? correlated(name, columns) : plain(name, asked);
    }

    private static Cause computed(String table, String expression) {
        return new Cause(
                "The server knows nothing of the values of " + expression
                        + " and guesses. Statistics over the expression (from version 14), or an index on it, let it count them.",
                List.of("CREATE STATISTICS ON (" + expression + ") FROM " + table + ";", "ANALYZE " + table + ";")
                        .stream()
                        .map(Cause::named)
                        .toList());
    }

    /** Before version 16 statistics need a name, so they have one. */
    private static String named(String sql) {
        return sql.replace("CREATE STATISTICS ON (", "CREATE STATISTICS expression_stats ON (");
    }

    private static Cause correlated(String table, List<String> columns) {
        var name = String.join("_", columns).replaceAll("[^A-Za-z0-9_]", "") + "_stats";
        return new Cause(
                "The server multiplies the chances of " + String.join(" and ", columns)
                        + " as if they had nothing to do with each other. If they go together, say so with statistics over both; if the table has changed lately, ANALYZE alone may do.",
                List.of(
                        "CREATE STATISTICS " + name + " (dependencies, mcv) ON " + String.join(", ", columns) + " FROM "
                                + table + ";",
                        "ANALYZE " + table + ";"));
    }

    private static Cause plain(String table, List<Predicate> asked) {
        var column =
                asked.stream().map(Predicate::column).filter(Objects::nonNull).findFirst();
        return new Cause(
                "The statistics of the table are probably old, or too coarse"
                        + column.map(name -> " for " + name).orElse("")
                        + ". ANALYZE renews them; if that does not help, a larger sample may.",
                column.map(name -> List.of(
                                "ANALYZE " + table + ";",
                                "ALTER TABLE " + table + " ALTER COLUMN " + name + " SET STATISTICS 1000;"))
                        .orElseGet(() -> List.of("ANALYZE " + table + ";")));
    }

    private static Cause further(PlanNode node) {
        boolean groups = node.type().contains("Aggregate") || node.type().equals("Unique");
        return new Cause(
                groups
                        ? "The number of groups was guessed. Where several columns of one table are grouped, CREATE STATISTICS (ndistinct) lets the server count their combinations."
                        : "What goes in was expected about rightly, what comes out was not: the columns that are compared go together in a way that the server does not know. Look at whether the condition could name them of one table.",
                List.of());
    }
}
