package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.grammar.SqlParser.BareQueryContext;
import dev.lockkeeper.lint.grammar.SqlParser.CallOrColumnContext;
import dev.lockkeeper.lint.grammar.SqlParser.OutputContext;
import dev.lockkeeper.lint.grammar.SqlParser.PlainTermContext;
import dev.lockkeeper.lint.grammar.SqlParser.QueryContext;
import dev.lockkeeper.lint.grammar.SqlParser.QueryLimitContext;
import dev.lockkeeper.lint.grammar.SqlParser.QueryTailContext;
import dev.lockkeeper.lint.grammar.SqlParser.SelectTermContext;
import dev.lockkeeper.lint.grammar.SqlParser.SortKeyContext;
import dev.lockkeeper.lint.grammar.SqlParser.TableExprContext;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.query.Select;
import dev.lockkeeper.lint.query.Select.Sorting;
import dev.lockkeeper.lint.query.Select.Use;
import dev.lockkeeper.lint.query.Source;
import dev.lockkeeper.lint.source.Lexeme;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** One SELECT with the tail that belongs to it. */
final class SelectReader {

    private static final Set<String> AGGREGATES = Set.of(
            "count",
            "sum",
            "min",
            "max",
            "avg",
            "every",
            "bool_and",
            "bool_or",
            "array_agg",
            "string_agg",
            "json_agg",
            "jsonb_agg",
            "json_object_agg",
            "jsonb_object_agg",
            "any_value",
            "stddev",
            "variance");
    private static final Set<String> RANDOM = Set.of("random()", "gen_random_uuid()");

    private SelectReader() {}

    static Select read(SelectTermContext term, List<Source> sources) {
        var tail = tail(term);
        var own = tail == null || !tail.setOperation().isEmpty() ? null : tail;
        return new Select(
                Uses.of(term),
                "",
                sources,
                sources.size() < 2 ? List.of() : ties(term),
                stars(term),
                own != null && oneRow(term, own),
                own == null ? List.of() : order(own),
                own != null && limits(own),
                tail != null && Lists.any(tail.queryLimit(), SelectReader::skips),
                term.DISTINCT() != null && term.ON() != null,
                tail != null && Lists.any(tail.queryLimit(), limit -> limit.FOR() != null),
                ((Lexeme) term.getStart()).from());
    }

    private static List<Set<String>> ties(SelectTermContext term) {
        var where = term.whereClause();
        return SourceReader.ties(where == null ? null : where.expr());
    }

    static Select change(ParserRuleContext statement, String target, List<Source> sources, List<Set<String>> ties) {
        return new Select(
                Use.CHANGE,
                target,
                sources,
                sources.isEmpty() ? List.of() : ties,
                false,
                false,
                List.of(),
                false,
                false,
                false,
                false,
                ((Lexeme) statement.getStart()).from());
    }

    /** ORDER BY and LIMIT belong to the query around the first of its terms. */
    private static @Nullable QueryTailContext tail(SelectTermContext term) {
        var plain = (PlainTermContext) term.getParent();
        if (plain.getParent() instanceof BareQueryContext bare) {
            return bare.queryTail();
        }
        return plain.getParent().getParent() instanceof QueryContext query ? query.queryTail() : null;
    }

    private static boolean stars(SelectTermContext term) {
        return term.outputs() != null
                && term.fromClause() != null
                && Lists.any(term.outputs().output(), SelectReader::star)
                && Lists.any(term.fromClause().tableExpr(), SelectReader::listsNoColumns);
    }

    private static boolean star(OutputContext output) {
        return output.getStop().getText().equals("*");
    }

    /** A query in parentheses has listed its columns, or is asked about on its own. */
    private static boolean listsNoColumns(TableExprContext item) {
        return item.tablePrimary().parenthesized() == null
                || item.tablePrimary().parenthesized().bareQuery() == null;
    }

    /** Whether a query in parentheses answers with one row at most. */
    static boolean oneRow(BareQueryContext query) {
        var plain = query.plainTerm();
        if (plain == null || !query.queryTail().setOperation().isEmpty()) {
            return false;
        }
        return plain.selectTerm() == null
                ? plain.valuesRow().size() == 1
                : oneRow(plain.selectTerm(), query.queryTail());
    }

    private static boolean oneRow(SelectTermContext term, QueryTailContext tail) {
        boolean first = Lists.any(
                tail.queryLimit(),
                limit -> limit.LIMIT() != null
                        && limit.expr() != null
                        && limit.expr().getText().equals("1"));
        return first || term.fromClause() == null || term.groupBy() == null && aggregates(term);
    }

    private static boolean aggregates(SelectTermContext term) {
        return term.outputs() != null
                && Lists.any(
                        Tree.all(term.outputs(), CallOrColumnContext.class),
                        name -> name.call() != null
                                && name.call().overClause() == null
                                && AGGREGATES.contains(Names.last(name.calledName())));
    }

    private static List<Sorting> order(QueryTailContext tail) {
        return tail.orderBy() == null ? List.of() : Lists.map(tail.orderBy().sortKey(), SelectReader::sorting);
    }

    private static Sorting sorting(SortKeyContext key) {
        var text = key.expr().getText().toLowerCase(Locale.ROOT);
        if (RANDOM.contains(text)) {
            return Sorting.RANDOM;
        }
        return Tree.isDigits(text) ? Sorting.NUMBER_OF_OUTPUT : Sorting.VALUE;
    }

    private static boolean limits(QueryTailContext tail) {
        return Lists.any(
                tail.queryLimit(),
                limit -> limit.FETCH() != null
                        || limit.LIMIT() != null
                                && limit.expr() != null
                                && !limit.expr().getText().equals("0"));
    }

    private static boolean skips(QueryLimitContext limit) {
        return limit.OFFSET() != null && !limit.expr().getText().equals("0");
    }
}
