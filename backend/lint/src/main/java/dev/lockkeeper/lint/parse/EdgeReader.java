package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.grammar.SqlParser.*;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;

/** The least or the greatest value of a whole table, which stands at the edge of an index. */
final class EdgeReader {

    private static final Set<String> EDGES = Set.of("min", "max");
    private static final Set<String> HARMLESS =
            Set.of("min", "max", "setval", "nextval", "pg_get_serial_sequence", "abs");
    private static final int MOST_WORDS = 30;

    private EdgeReader() {}

    /** The columns of which a query over this one table wants nothing but the edges. */
    static Set<String> columns(TablePrimaryContext table) {
        ParserRuleContext around = table;
        while (around != null && !(around instanceof SelectTermContext)) {
            around = around.getParent();
        }
        return around instanceof SelectTermContext select && alone(select)
                ? edges(select.outputs().output())
                : Set.of();
    }

    private static boolean alone(SelectTermContext select) {
        return select.whereClause() == null
                && select.groupBy() == null
                && select.expr() == null
                && select.outputs() != null
                && select.fromClause() != null
                && select.fromClause().tableExpr().size() == 1
                && select.fromClause().tableExpr(0).joined().isEmpty();
    }

    /** Empty when one of them is more than such a value. */
    private static Set<String> edges(List<OutputContext> outputs) {
        var columns = new HashSet<String>();
        for (var output : outputs) {
            if (Tree.words(output) > MOST_WORDS) {
                return Set.of();
            }
            for (var name : Tree.all(output, CallOrColumnContext.class)) {
                boolean call = name.call() != null;
                if (call && !HARMLESS.contains(Names.last(name.calledName())) || !call && !atEdge(name)) {
                    return Set.of();
                }
                if (!call && name.string() == null) {
                    columns.add(Names.fold(name.getStop()));
                }
            }
        }
        return columns.size() == 1 ? columns : Set.of();
    }

    private static boolean atEdge(CallOrColumnContext column) {
        ParserRuleContext around = column;
        while (around != null && !(around instanceof CallContext) && !(around instanceof OutputContext)) {
            around = around.getParent();
        }
        return column.string() != null
                || around instanceof CallContext call
                        && call.getParent() instanceof CallOrColumnContext called
                        && EDGES.contains(Names.last(called.calledName()));
    }
}
