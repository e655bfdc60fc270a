package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.grammar.SqlParser.ExprContext;
import dev.lockkeeper.lint.grammar.SqlParser.ListOrQueryContext;
import dev.lockkeeper.lint.grammar.SqlParser.NegationContext;
import dev.lockkeeper.lint.grammar.SqlParser.PredicateContext;
import dev.lockkeeper.lint.grammar.SqlParser.PredicateTailContext;
import dev.lockkeeper.lint.grammar.SqlParser.SelectTermContext;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.query.Comparison;
import dev.lockkeeper.lint.query.Operand;
import dev.lockkeeper.lint.query.Operand.Kind;
import dev.lockkeeper.lint.source.Lexeme;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value followed by one test of it. */
final class ComparisonReader {

    private ComparisonReader() {}

    static Optional<Comparison> read(PredicateContext predicate, Level level, Set<String> made) {
        if (predicate.predicateTail().size() != 1) {
            return Optional.empty();
        }
        var tail = predicate.predicateTail(0);
        var operator = operator(predicate, tail);
        var right = right(tail, level, made);
        return operator == null || right.isEmpty()
                ? Optional.empty()
                : Optional.of(new Comparison(
                        operator,
                        OperandReader.read(predicate.value(), level),
                        right,
                        level.filters(),
                        present(tail),
                        ((Lexeme) predicate.getStart()).from()));
    }

    private static @Nullable String operator(PredicateContext predicate, PredicateTailContext tail) {
        if (tail.comparison() != null) {
            return tail.comparison().getText();
        }
        if (tail.IN() != null) {
            return negated(predicate) == (tail.NOT() == null) ? "NOT IN" : "IN";
        }
        if (tail.BETWEEN() != null) {
            return "BETWEEN";
        }
        if (tail.quantifier() != null) {
            return tail.listOrQuery() == null || tail.comparisonOrOperator() == null ? null : quantified(tail);
        }
        var word = tail.getStart().getText().toUpperCase(Locale.ROOT).equals("NOT")
                ? tail.getChild(1).getText()
                : tail.getStart().getText();
        return tail.LIKE() != null || tail.ILIKE() != null ? word.toUpperCase(Locale.ROOT) : null;
    }

    /** Different from all of them is NOT IN by another name. */
    private static String quantified(PredicateTailContext tail) {
        var operator = tail.comparisonOrOperator().getText();
        return tail.quantifier().ALL() != null && operator.equals("<>") ? "NOT IN" : operator + " ANY";
    }

    private static boolean negated(PredicateContext predicate) {
        return predicate.getParent() instanceof NegationContext negation
                && negation.NOT().size() % 2 == 1;
    }

    private static List<Operand> right(PredicateTailContext tail, Level level, Set<String> made) {
        if (tail.operand() != null) {
            return List.of(OperandReader.read(tail.operand().value(), level));
        }
        if (tail.listOrQuery() != null) {
            return List.of(members(tail.listOrQuery(), made));
        }
        return Seq.from(tail.value())
                .limit(2)
                .map(value -> OperandReader.read(value, level))
                .toList();
    }

    /** For a query, the column it answers with; for a list, whether a null is in it. */
    private static Operand members(ListOrQueryContext members, Set<String> made) {
        if (members.exprList() != null) {
            boolean holdsNull = Lists.any(
                    members.exprList().expr(), member -> member.getText().equalsIgnoreCase("NULL"));
            return Operand.of(holdsNull ? Kind.NULL : Kind.OTHER);
        }
        var term = select(members);
        if (term == null
                || term.outputs() == null
                || term.outputs().output().size() != 1
                || term.fromClause() == null) {
            return Operand.of(Kind.QUERY);
        }
        var inner = Level.NONE.inside(SourceReader.names(term.fromClause().tableExpr(), made));
        var answer = term.outputs().output(0).expr();
        var column = answer == null ? null : OperandReader.alone(answer, inner).column();
        return new Operand(Kind.QUERY, "", column, null, null);
    }

    private static @Nullable SelectTermContext select(ListOrQueryContext members) {
        return members.bareQuery() == null || members.bareQuery().plainTerm() == null
                ? null
                : members.bareQuery().plainTerm().selectTerm();
    }

    /** Whether the query's own condition leaves no null in what it answers. */
    private static boolean present(PredicateTailContext tail) {
        var term = tail.listOrQuery() == null ? null : select(tail.listOrQuery());
        if (term == null || term.whereClause() == null || term.whereClause().expr() == null || term.outputs() == null) {
            return false;
        }
        ExprContext answer = term.outputs().output(0).expr();
        var bare = answer == null ? null : ExpressionReader.Bare.of(answer);
        return bare != null
                && Conditions.provenPresent(term.whereClause().expr()).contains(bare.column());
    }
}
