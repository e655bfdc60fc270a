package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.grammar.SqlParser.CallOrColumnContext;
import dev.lockkeeper.lint.grammar.SqlParser.ExprContext;
import dev.lockkeeper.lint.grammar.SqlParser.LiteralContext;
import dev.lockkeeper.lint.grammar.SqlParser.PrimaryContext;
import dev.lockkeeper.lint.grammar.SqlParser.ValueContext;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.query.Operand;
import dev.lockkeeper.lint.query.Operand.Kind;
import dev.lockkeeper.lint.schema.DataType;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** One side of a comparison: a column, something done to a column, or a literal. */
final class OperandReader {

    private static final int MOST_CASTS = 8;

    private OperandReader() {}

    static Operand read(ValueContext value, Level level) {
        return read(value, level, null, MOST_CASTS);
    }

    /** An expression that is one value and nothing else. */
    static Operand alone(ExprContext expr, Level level) {
        var value = single(expr);
        return value == null ? Operand.of(Kind.OTHER) : read(value, level);
    }

    private static Operand read(ValueContext value, Level level, @Nullable DataType cast, int left) {
        if (left == 0) {
            return Operand.of(Kind.OTHER);
        }
        if (value.typeName() != null) {
            return read(value.value(0), level, cast == null ? TypeReader.read(value.typeName()) : cast, left - 1);
        }
        return value.primary() == null ? computed(value, level, cast) : primary(value, level, cast, left);
    }

    private static Operand primary(ValueContext value, Level level, @Nullable DataType cast, int left) {
        var primary = value.primary();
        if (primary.literal() != null) {
            return literal(primary.literal(), cast);
        }
        if (column(primary)) {
            return named(primary.callOrColumn(), level, cast);
        }
        var inner = primary.CAST() != null ? single(primary.expr(0)) : inParentheses(primary);
        if (inner != null && primary.CAST() != null && cast == null) {
            return read(inner, level, TypeReader.read(primary.typeName()), left - 1);
        }
        return inner == null ? computed(value, level, cast) : read(inner, level, cast, left - 1);
    }

    private static boolean column(PrimaryContext primary) {
        var name = primary.callOrColumn();
        return name != null && name.call() == null && name.string() == null;
    }

    private static Operand named(CallOrColumnContext name, Level level, @Nullable DataType cast) {
        var column = level.refer(SourceReader.parts(name));
        return new Operand(
                cast == null ? Kind.COLUMN : Kind.WRAPPED, "", column, cast == null ? null : "::" + cast, cast);
    }

    /** Anything else: of interest when one column alone is in it. */
    private static Operand computed(ValueContext value, Level level, @Nullable DataType cast) {
        if (value.primary() != null && value.primary().listOrQuery() != null) {
            return Operand.of(Kind.QUERY);
        }
        var columns = Lists.where(
                Tree.all(value, CallOrColumnContext.class), name -> name.call() == null && name.string() == null);
        return columns.size() == 1
                ? new Operand(Kind.WRAPPED, "", level.refer(SourceReader.parts(columns.get(0))), wrapper(value), cast)
                : new Operand(Kind.OTHER, "", null, null, cast);
    }

    private static String wrapper(ValueContext value) {
        if (value.primary() == null) {
            return value.AT() != null ? "AT TIME ZONE" : "an operator";
        }
        return value.primary().getStart().getText().toLowerCase(Locale.ROOT) + "()";
    }

    private static Operand literal(LiteralContext literal, @Nullable DataType cast) {
        if (literal.NULL() != null) {
            return new Operand(Kind.NULL, "", null, null, cast);
        }
        if (literal.string() != null) {
            return new Operand(Kind.STRING, Names.unquoted(literal.string().getStart()), null, null, cast);
        }
        if (literal.typedLiteral() != null && literal.typedLiteral().string() != null) {
            return typed(literal);
        }
        if (literal.INTEGER_LITERAL() != null) {
            return new Operand(Kind.INTEGER, literal.getText(), null, null, cast);
        }
        return literal.NUMBER_LITERAL() != null
                ? new Operand(Kind.DECIMAL, literal.getText(), null, null, cast)
                : Operand.of(Kind.OTHER);
    }

    private static Operand typed(LiteralContext literal) {
        var typed = literal.typedLiteral();
        var type = typed.wordedType() == null
                ? null
                : DataType.of(typed.wordedType().getText().toLowerCase(Locale.ROOT), List.of(), false);
        return new Operand(Kind.STRING, Names.unquoted(typed.string().getStart()), null, null, type);
    }

    private static @Nullable ValueContext inParentheses(PrimaryContext primary) {
        var list = primary.listOrQuery();
        boolean one = list != null
                && list.exprList() != null
                && list.exprList().expr().size() == 1
                && primary.field().isEmpty();
        return one ? single(list.exprList().expr(0)) : null;
    }

    /** Down through AND, OR and NOT where there is none. */
    private static @Nullable ValueContext single(ParserRuleContext part) {
        var inner = part;
        while (!(inner instanceof ValueContext)) {
            if (inner.getChildCount() != 1 || !(inner.getChild(0) instanceof ParserRuleContext next)) {
                return null;
            }
            inner = next;
        }
        return (ValueContext) inner;
    }
}
