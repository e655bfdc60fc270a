package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.grammar.SqlParser.*;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.Term;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Expressions as terms; what is rare stays opaque. */
final class TermReader {

    /** Beyond this many, no whole number has a type of its own. */
    private static final int MOST_DIGITS = 100;

    private static final BigInteger MOST_INTEGER = BigInteger.valueOf(Integer.MAX_VALUE);
    private static final BigInteger MOST_BIGINT = BigInteger.valueOf(Long.MAX_VALUE);

    private TermReader() {}

    /** As below, where somebody judges; else nobody asks. */
    static Term judged(ExprContext expr) {
        return Tree.judged(expr) ? read(expr) : Term.OPAQUE;
    }

    static Term judged(BoundValueContext bound) {
        return Tree.judged(bound) ? read(bound) : Term.OPAQUE;
    }

    static Term judged(FunctionCallContext call) {
        return Tree.judged(call) ? read(call) : Term.OPAQUE;
    }

    static Term read(ExprContext expr) {
        var parts = Lists.map(expr.conjunction(), TermReader::read);
        return parts.size() == 1 ? parts.get(0) : new Term.Logic(parts);
    }

    /** A default, in which AND and NOT have no place. */
    static Term read(BoundValueContext bound) {
        if (bound.getChildCount() == 1) {
            return read(bound.value(0));
        }
        return bound.value().size() == 2 && bound.comparison().size() == 1
                ? new Term.Operation(bound.comparison(0).getText(), read(bound.value(0)), read(bound.value(1)))
                : Term.OPAQUE;
    }

    /** A call that is an index's key. */
    static Term read(FunctionCallContext call) {
        if (call.calledName() == null || call.call() == null) {
            return Term.OPAQUE;
        }
        return called(Names.last(call.calledName()), call.call());
    }

    private static Term read(ConjunctionContext conjunction) {
        var parts = Lists.map(conjunction.negation(), TermReader::read);
        return parts.size() == 1 ? parts.get(0) : new Term.Logic(parts);
    }

    private static Term read(NegationContext negation) {
        var inner = read(negation.predicate());
        return negation.NOT().isEmpty() ? inner : new Term.Logic(List.of(inner));
    }

    private static Term read(PredicateContext predicate) {
        var term = read(predicate.value());
        for (var tail : predicate.predicateTail()) {
            term = TailReader.read(term, tail);
        }
        return term;
    }

    static Term read(ValueContext value) {
        if (value.primary() != null) {
            return read(value.primary());
        }
        if (value.typeName() != null) {
            return new Term.Cast(read(value.value(0)), TypeReader.read(value.typeName()));
        }
        if (value.COLLATE() != null) {
            return read(value.value(0));
        }
        if (value.AT() != null) {
            return value.value().size() < 2
                    ? Term.OPAQUE
                    : new Term.Called("timezone", List.of(read(value.value(1)), read(value.value(0))));
        }
        return value.subscript() == null ? operation(value) : Term.OPAQUE;
    }

    private static Term operation(ValueContext value) {
        boolean infix = value.value().size() == 2;
        var symbol = value.getChild(infix ? 1 : 0).getText();
        if (symbol.contains("(")) {
            return Term.OPAQUE;
        }
        return infix
                ? new Term.Operation(symbol, read(value.value(0)), read(value.value(1)))
                : new Term.Operation(symbol, null, read(value.value(0)));
    }

    private static Term read(PrimaryContext primary) {
        if (!primary.field().isEmpty()) {
            return Term.OPAQUE;
        }
        if (primary.literal() != null) {
            return read(primary.literal());
        }
        if (primary.listOrQuery() != null) {
            return inParentheses(primary.listOrQuery());
        }
        if (primary.CASE() != null) {
            return cases(primary);
        }
        if (primary.CAST() != null) {
            return new Term.Cast(read(primary.expr(0)), TypeReader.read(primary.typeName()));
        }
        if (primary.sessionValue() != null) {
            return new Term.Session(SpecialReader.typeOf(primary.sessionValue()));
        }
        if (primary.specialCall() != null) {
            return SpecialReader.read(primary.specialCall());
        }
        if (primary.ARRAY() != null && primary.arrayElements() != null) {
            return array(primary.arrayElements());
        }
        return primary.callOrColumn() == null ? Term.OPAQUE : read(primary.callOrColumn());
    }

    private static Term array(ArrayElementsContext elements) {
        boolean flat = Lists.all(elements.arrayElement(), element -> element.expr() != null);
        return flat && !elements.arrayElement().isEmpty()
                ? new Term.ArrayOf(Lists.map(elements.arrayElement(), element -> read(element.expr())))
                : Term.OPAQUE;
    }

    private static Term inParentheses(ListOrQueryContext list) {
        boolean one = list.exprList() != null
                && list.exprList().expr().size() == 1
                && (list.queryTail() == null || list.queryTail().getChildCount() == 0);
        return one ? read(list.exprList().expr(0)) : Term.OPAQUE;
    }

    private static Term cases(PrimaryContext primary) {
        boolean searched = primary.getChild(1) instanceof WhenThenContext;
        var conditions = new ArrayList<Term>();
        var values = new ArrayList<Term>();
        for (var branch : primary.whenThen()) {
            conditions.add(searched ? read(branch.expr(0)) : Term.OPAQUE);
            values.add(read(branch.expr(1)));
        }
        if (primary.ELSE() != null) {
            values.add(read(primary.expr(primary.expr().size() - 1)));
        }
        return new Term.OneOf(conditions, values);
    }

    private static Term read(CallOrColumnContext name) {
        if (name.call() != null) {
            boolean plain = name.string() == null && name.calledName().label().isEmpty();
            return plain ? called(Names.last(name.calledName()), name.call()) : Term.OPAQUE;
        }
        if (name.string() != null) {
            return new Term.Cast(
                    new Term.Untyped(Names.unquoted(name.string().getStart())),
                    DataType.of(Names.last(name.calledName()), List.of(), false));
        }
        if (name.getStart() == name.getStop()) {
            return new Term.Named(Names.fold(name.getStop()));
        }
        var parts = SourceReader.parts(name);
        return parts.size() == 2 && !name.getStop().getText().equals("*")
                ? new Term.Qualified(parts.get(0), parts.get(1))
                : Term.OPAQUE;
    }

    private static Term called(String function, CallContext call) {
        var arguments = call.arguments();
        if (arguments == null) {
            return new Term.Called(function, List.of());
        }
        boolean plain = arguments.orderBy() == null
                && Lists.all(arguments.argument(), one -> one.VARIADIC() == null && one.label() == null);
        if (call.getText().equals("(*)")) {
            return new Term.Called(function, List.of());
        }
        if (!plain || arguments.getText().startsWith("*")) {
            return Term.OPAQUE;
        }
        return new Term.Called(function, Lists.map(arguments.argument(), one -> read(one.expr())));
    }

    private static Term read(LiteralContext literal) {
        if (literal.NULL() != null) {
            return new Term.Untyped(null);
        }
        if (literal.string() != null) {
            return new Term.Untyped(Names.unquoted(literal.string().getStart()));
        }
        if (literal.INTEGER_LITERAL() != null) {
            return new Term.Constant(DataType.of(whole(literal.getText()), List.of(), false));
        }
        if (literal.typedLiteral() != null) {
            return typed(literal.typedLiteral());
        }
        return constant(literal);
    }

    private static Term constant(LiteralContext literal) {
        if (literal.BIT_LITERAL() != null) {
            return Term.OPAQUE;
        }
        return new Term.Constant(
                DataType.of(literal.NUMBER_LITERAL() == null ? "boolean" : "numeric", List.of(), false));
    }

    private static String whole(String text) {
        var digits = text.replace("_", "").toLowerCase(Locale.ROOT);
        if (!digits.chars().allMatch(Character::isDigit)) {
            return "integer";
        }
        if (digits.length() > MOST_DIGITS) {
            return "numeric";
        }
        var number = new BigInteger(digits);
        return number.compareTo(MOST_INTEGER) <= 0
                ? "integer"
                : number.compareTo(MOST_BIGINT) <= 0 ? "bigint" : "numeric";
    }

    private static Term typed(TypedLiteralContext literal) {
        var type =
                literal.wordedType() == null ? "interval" : literal.wordedType().getText();
        var known = DataType.of(type.toLowerCase(Locale.ROOT), List.of(), false);
        return type.contains("(") ? Term.OPAQUE : new Term.Constant(known);
    }

    static List<Term> all(ExprListContext list) {
        return Lists.map(list.expr(), TermReader::read);
    }

    static Stream<Term> each(List<ExprContext> list) {
        return list.stream().map(TermReader::read);
    }
}
