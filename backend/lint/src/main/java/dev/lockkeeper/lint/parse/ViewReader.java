package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.grammar.SqlParser.*;
import dev.lockkeeper.lint.list.Lists;
import java.util.Set;

/** Whether rows can be changed through a view: it has to be made of the rows of one relation as they are. */
final class ViewReader {

    private static final Set<String> GATHERING = Set.of(
            "count",
            "sum",
            "avg",
            "min",
            "max",
            "array_agg",
            "string_agg",
            "bool_and",
            "bool_or",
            "every",
            "json_agg",
            "jsonb_agg",
            "json_object_agg",
            "jsonb_object_agg",
            "stddev",
            "variance",
            "percentile_cont",
            "mode",
            "row_number",
            "rank",
            "dense_rank",
            "lag",
            "lead",
            "first_value",
            "last_value",
            "generate_series",
            "unnest");

    private ViewReader() {}

    static boolean changeable(QueryContext query) {
        var plain = query.queryTerm().plainTerm();
        boolean one = query.withClause() == null
                && query.queryTail().queryTerm().isEmpty()
                && query.queryTail().queryLimit().isEmpty();
        return one && plain != null && plain.selectTerm() != null && ofOne(plain.selectTerm());
    }

    private static boolean ofOne(SelectTermContext select) {
        if (select.fromClause() == null
                || select.fromClause().tableExpr().size() != 1
                || select.DISTINCT() != null
                || select.groupBy() != null
                || select.expr() != null
                || select.outputs() == null) {
            return false;
        }
        var from = select.fromClause().tableExpr(0);
        boolean relation = from.joined().isEmpty()
                && Lists.all(
                        from.getRuleContexts(TablePrimaryContext.class),
                        primary -> primary.relation() != null || primary.ONLY() != null);
        return relation && Lists.none(Tree.all(select.outputs(), CallOrColumnContext.class), ViewReader::gathers);
    }

    private static boolean gathers(CallOrColumnContext name) {
        return name.call() != null && GATHERING.contains(Names.last(name.calledName()));
    }
}
