package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.grammar.SqlParser.ExprContext;
import dev.lockkeeper.lint.grammar.SqlParser.NegationContext;
import dev.lockkeeper.lint.grammar.SqlParser.PredicateTailContext;
import dev.lockkeeper.lint.grammar.SqlParser.QueryLimitContext;
import dev.lockkeeper.lint.list.Lists;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** What a condition says of single columns, looking only at its parts joined by AND. */
final class Conditions {

    /** More rows than this are no batch. */
    private static final long BATCH = 50_000;

    private static final int MOST_DIGITS = 18;

    private Conditions() {}

    static Set<String> provenPresent(ExprContext condition) {
        return columnsWhere(
                condition,
                tail -> tail.IS() != null && tail.NOT() != null && tail.isTest().NULL() != null);
    }

    /** Columns that equal, or are one of, or lie near, values that stand in the text. */
    static Set<String> pinned(ExprContext condition) {
        return columnsWhere(condition, Conditions::pins);
    }

    /** Columns that are compared with something that is known beforehand, so that an index can lead there. */
    static Set<String> sought(ExprContext condition, @Nullable String table) {
        var columns = new LinkedHashSet<String>();
        for (var part : conjuncts(condition)) {
            var tails = part.predicate().predicateTail();
            var bare = ExpressionReader.Bare.of(part.predicate().value());
            if (part.NOT().isEmpty()
                    && tails.size() == 1
                    && bare != null
                    && seeks(tails.get(0))
                    && belongs(part.predicate().value().getText(), table)) {
                columns.add(bare.column());
            }
        }
        return columns;
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

    private static Set<String> columnsWhere(ExprContext condition, Predicate<PredicateTailContext> says) {
        var columns = new LinkedHashSet<String>();
        for (var part : conjuncts(condition)) {
            var tails = part.predicate().predicateTail();
            var bare = ExpressionReader.Bare.of(part.predicate().value());
            if (part.NOT().isEmpty() && tails.size() == 1 && bare != null && says.test(tails.get(0))) {
                columns.add(bare.column());
            }
        }
        return columns;
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

    private static boolean pins(PredicateTailContext tail) {
        if (tail.NOT() != null) {
            return false;
        }
        if (tail.comparison() != null) {
            return tail.comparison().getText().equals("=") && constant(tail.operand());
        }
        if (tail.BETWEEN() != null) {
            return near(tail.value(0).getText(), tail.value(1).getText());
        }
        return tail.IN() != null && (limited(tail) || listed(tail));
    }

    private static boolean listed(PredicateTailContext tail) {
        return tail.listOrQuery().exprList() != null && constant(tail.listOrQuery());
    }

    private static boolean limited(PredicateTailContext tail) {
        return Lists.any(
                Tree.all(tail.listOrQuery(), QueryLimitContext.class),
                limit -> limit.LIMIT() != null && near("0", limit.getText().substring("LIMIT".length())));
    }

    private static boolean constant(ParserRuleContext part) {
        return ExpressionReader.columns(part).isEmpty();
    }

    private static boolean near(String from, String to) {
        return number(from) && number(to) && Long.parseLong(to) - Long.parseLong(from) <= BATCH;
    }

    private static boolean number(String text) {
        return text.length() <= MOST_DIGITS && Tree.isDigits(text);
    }
}
