package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.grammar.SqlParser.OperandContext;
import dev.lockkeeper.lint.grammar.SqlParser.PredicateTailContext;
import dev.lockkeeper.lint.schema.Term;
import java.util.ArrayList;
import java.util.List;

/** What follows a value and makes a truth of it: comparisons, lists, patterns, tests. */
final class TailReader {

    private TailReader() {}

    static Term read(Term left, PredicateTailContext tail) {
        if (tail.comparison() != null) {
            return new Term.Operation(tail.comparison().getText(), left, operand(tail.operand()));
        }
        if (tail.BETWEEN() != null) {
            return new Term.Logic(List.of(
                    new Term.Operation(">=", left, TermReader.read(tail.value(0))),
                    new Term.Operation("<=", left, TermReader.read(tail.value(1)))));
        }
        if (tail.IN() != null) {
            return listed(left, tail);
        }
        if (tail.quantifier() != null || tail.OVERLAPS() != null || tail.SIMILAR() != null) {
            return new Term.Test(List.of(Term.OPAQUE));
        }
        if (tail.LIKE() != null || tail.ILIKE() != null) {
            return new Term.Operation(tail.LIKE() == null ? "~~*" : "~~", left, TermReader.read(tail.value(0)));
        }
        return new Term.Test(List.of(left));
    }

    private static Term listed(Term left, PredicateTailContext tail) {
        var list = tail.listOrQuery().exprList();
        if (list == null) {
            return new Term.Test(List.of(Term.OPAQUE));
        }
        var equal = new ArrayList<Term>();
        TermReader.all(list).forEach(one -> equal.add(new Term.Operation("=", left, one)));
        return new Term.Logic(equal);
    }

    private static Term operand(OperandContext operand) {
        var value = TermReader.read(operand.value());
        return operand.NOT().isEmpty() ? value : new Term.Logic(List.of(value));
    }
}
