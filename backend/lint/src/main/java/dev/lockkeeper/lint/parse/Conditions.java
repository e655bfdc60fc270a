package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.grammar.SqlParser.ExprContext;
import dev.lockkeeper.lint.grammar.SqlParser.NegationContext;
import dev.lockkeeper.lint.grammar.SqlParser.PredicateTailContext;
import dev.lockkeeper.lint.grammar.SqlParser.QueryLimitContext;
import dev.lockkeeper.lint.grammar.SqlParser.ValueContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** What a condition says of single columns, looking only at its parts joined by AND. */
final class Conditions {

    /** A range of more values than this is not taken for one that an index is used for. */
    private static final long NEAR = 50_000;

    /** Nobody knows how many. */
    private static final long ANY = 0;

    private static final int MOST_DIGITS = 18;

    private Conditions() {}

    /** What one of the parts says of one column. */
    private record Said(String column, ValueContext written, PredicateTailContext tail) {}

    static Set<String> provenPresent(ExprContext condition) {
        var columns = new LinkedHashSet<String>();
        for (var said : said(condition)) {
            var tail = said.tail();
            if (tail.IS() != null && tail.NOT() != null && tail.isTest().NULL() != null) {
                columns.add(said.column());
            }
        }
        return columns;
    }

    /** Columns that equal, or are one of, or lie between, values that stand in the text, each with the number of those. */
    static Map<String, Long> pinned(ExprContext condition) {
        var columns = new HashMap<String, Long>();
        for (var said : said(condition)) {
            long values = values(said.tail());
            if (values != ANY) {
                columns.merge(said.column(), values, Math::min);
            }
        }
        return columns;
    }

    /** Columns that are compared with something that is known beforehand, so that an index can lead there. */
    static Set<String> sought(ExprContext condition, @Nullable String table) {
        var columns = new LinkedHashSet<String>();
        for (var said : said(condition)) {
            if (seeks(said.tail()) && belongs(said.written().getText(), table)) {
                columns.add(said.column());
            }
        }
        return columns;
    }

    private static List<Said> said(ExprContext condition) {
        var said = new ArrayList<Said>();
        for (var part : conjuncts(condition)) {
            var tails = part.predicate().predicateTail();
            var value = part.predicate().value();
            var bare = ExpressionReader.Bare.of(value);
            if (part.NOT().isEmpty() && tails.size() == 1 && bare != null) {
                said.add(new Said(bare.column(), value, tails.get(0)));
            }
        }
        return said;
    }

    static boolean belongs(String written, @Nullable String table) {
        int dot = written.lastIndexOf('.');
        return dot < 0 || table == null || written.substring(0, dot).equalsIgnoreCase(table);
    }

    private static boolean seeks(PredicateTailContext tail) {
        if (tail.NOT() != null) {
            return false;
        }
        if (tail.comparison() != null) {
            return tail.comparison().getText().equals("=") && constant(tail.operand())
                    || tail.comparison().getText().equals("<")
                            && constant(tail.operand())
                            && small(tail.operand().getText());
        }
        if (tail.BETWEEN() != null) {
            return constant(tail.value(0))
                    && constant(tail.value(1))
                    && near(tail.value(0).getText(), tail.value(1).getText());
        }
        return tail.IN() != null && listed(tail);
    }

    private static boolean small(String text) {
        return number(text) && Long.parseLong(text) <= 100;
    }

    static List<NegationContext> conjuncts(ExprContext condition) {
        var parts = new ArrayList<NegationContext>();
        if (condition.conjunction().size() == 1) {
            for (var part : condition.conjunction(0).negation()) {
                var inner = inParentheses(part);
                if (inner == null) {
                    parts.add(part);
                } else {
                    parts.addAll(conjuncts(inner));
                }
            }
        }
        return parts;
    }

    private static @Nullable ExprContext inParentheses(NegationContext part) {
        var value = part.predicate().value();
        if (!part.NOT().isEmpty() || !part.predicate().predicateTail().isEmpty() || value.primary() == null) {
            return null;
        }
        var list = value.primary().listOrQuery();
        boolean single = list != null
                && list.exprList() != null
                && list.exprList().expr().size() == 1;
        return single ? list.exprList().expr(0) : null;
    }

    private static long values(PredicateTailContext tail) {
        if (tail.NOT() != null) {
            return ANY;
        }
        if (tail.comparison() != null) {
            return tail.comparison().getText().equals("=") && constant(tail.operand()) ? 1 : ANY;
        }
        if (tail.BETWEEN() != null) {
            return between(tail.value(0).getText(), tail.value(1).getText());
        }
        if (tail.IN() == null) {
            return ANY;
        }
        return listed(tail) ? tail.listOrQuery().exprList().expr().size() : limit(tail);
    }

    private static boolean listed(PredicateTailContext tail) {
        return tail.listOrQuery().exprList() != null && constant(tail.listOrQuery());
    }

    private static long limit(PredicateTailContext tail) {
        for (var limit : Tree.all(tail.listOrQuery(), QueryLimitContext.class)) {
            var rows = limit.getText().substring("LIMIT".length());
            if (limit.LIMIT() != null && number(rows)) {
                return Math.max(1, Long.parseLong(rows));
            }
        }
        return ANY;
    }

    private static boolean constant(ParserRuleContext part) {
        return ExpressionReader.columns(part).isEmpty();
    }

    private static boolean near(String from, String to) {
        long values = between(from, to);
        return values != ANY && values <= NEAR;
    }

    private static long between(String from, String to) {
        return number(from) && number(to) ? Math.max(1, Long.parseLong(to) - Long.parseLong(from) + 1) : ANY;
    }

    private static boolean number(String text) {
        return text.length() <= MOST_DIGITS && Tree.isDigits(text);
    }
}
