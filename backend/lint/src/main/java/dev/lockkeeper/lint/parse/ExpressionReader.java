package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.Expression;
import dev.lockkeeper.lint.fact.Reading;
import dev.lockkeeper.lint.grammar.SqlParser;
import dev.lockkeeper.lint.grammar.SqlParser.ArgumentContext;
import dev.lockkeeper.lint.grammar.SqlParser.CallOrColumnContext;
import dev.lockkeeper.lint.grammar.SqlParser.ExprContext;
import dev.lockkeeper.lint.grammar.SqlParser.SelectTermContext;
import dev.lockkeeper.lint.grammar.SqlParser.StringContext;
import dev.lockkeeper.lint.grammar.SqlParser.TypeNameContext;
import dev.lockkeeper.lint.grammar.SqlParser.ValueContext;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.Term;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Values: which columns and functions are in them, and what a condition proves. */
final class ExpressionReader {

    private static final Set<String> TAUTOLOGIES = Set.of("true", "1=1", "(true)", "(1=1)", "'1'='1'", "nottrue=false");

    private static final int MOST_WORDS = 5;
    private static final Set<String> SEQUENCE_CALLS = Set.of("nextval", "setval", "currval");

    private ExpressionReader() {}

    static Expression read(ParserRuleContext part) {
        var bare = Bare.of(part);
        var names = Tree.all(part, CallOrColumnContext.class);
        return new Expression(
                Tree.text(part),
                columns(names),
                functions(names),
                bare == null ? null : bare.column(),
                bare == null ? null : bare.castTo(),
                part instanceof ExprContext condition ? Conditions.provenPresent(condition) : Set.of(),
                part instanceof ExprContext condition ? Conditions.pinned(condition) : Map.of(),
                tautology(part),
                part instanceof ExprContext condition && Never.holds(condition),
                first(sequences(names)),
                Set.copyOf(Sources.of(part)),
                !Tree.all(part, SelectTermContext.class).isEmpty(),
                Term.OPAQUE);
    }

    /** As above, with what tells its type. */
    static Expression typed(ExprContext part) {
        return read(part).as(TermReader.judged(part));
    }

    /** Text of many words need not be put together to be known as none of them. */
    private static boolean tautology(ParserRuleContext part) {
        return Tree.words(part) <= MOST_WORDS
                && TAUTOLOGIES.contains(part.getText().toLowerCase(Locale.ROOT));
    }

    private static @Nullable TableName first(List<TableName> sequences) {
        return sequences.isEmpty() ? null : sequences.get(0);
    }

    /** Sequences that nextval, setval or currval name in a string. */
    static List<TableName> sequences(ParserRuleContext part) {
        return sequences(Tree.all(part, CallOrColumnContext.class));
    }

    private static List<TableName> sequences(List<CallOrColumnContext> names) {
        var calls = Lists.where(names, name -> name.call() != null);
        return Seq.from(calls)
                .filter(name -> SEQUENCE_CALLS.contains(Names.last(name.calledName())))
                .filter(name -> name.call().arguments() != null)
                .filter(name -> !name.call().arguments().argument().isEmpty())
                .flatMap(name -> named(name.call().arguments().argument(0)))
                .toList();
    }

    /** The table and the column, with a sign between them that no name has. */
    private static Seq<TableName> serial(CallOrColumnContext call) {
        var names = Lists.map(Tree.all(call, StringContext.class), string -> Names.unquoted(string.getStart()));
        if (names.size() != 2) {
            return Seq.empty();
        }
        var table = Names.regclass(names.get(0));
        return Seq.of(new TableName(table.schema(), table.name() + Reading.OWNED + names.get(1)));
    }

    /** What another call answers is not known. */
    private static Seq<TableName> named(ArgumentContext argument) {
        var calls = Lists.where(Tree.all(argument, CallOrColumnContext.class), part -> part.call() != null);
        boolean computed = !calls.isEmpty();
        if (computed && Names.last(calls.get(0).calledName()).equals("pg_get_serial_sequence")) {
            return serial(calls.get(0));
        }
        return computed
                ? Seq.empty()
                : Seq.from(Tree.all(argument, StringContext.class))
                        .limit(1)
                        .map(string -> Names.regclass(Names.unquoted(string.getStart())));
    }

    static Set<String> columns(ParserRuleContext part) {
        return columns(Tree.all(part, CallOrColumnContext.class));
    }

    private static Set<String> columns(List<CallOrColumnContext> names) {
        var columns = new LinkedHashSet<String>();
        for (var name : names) {
            if (name.call() == null && name.string() == null && !given(name.getStop())) {
                columns.add(Names.fold(name.getStop()));
            }
        }
        return columns;
    }

    /** Placeholders and psql's variables become values, not columns. */
    static boolean given(Token token) {
        return token.getType() == SqlParser.PLACEHOLDER || token.getType() == SqlParser.VARIABLE;
    }

    static List<String> functions(ParserRuleContext part) {
        return functions(Tree.all(part, CallOrColumnContext.class));
    }

    private static List<String> functions(List<CallOrColumnContext> names) {
        var calls = Lists.where(names, name -> name.call() != null);
        return Seq.from(calls)
                .map(name -> Names.last(name.calledName()))
                .distinct()
                .toList();
    }

    /** A column alone, perhaps in parentheses, perhaps cast. */
    record Bare(String column, @Nullable DataType castTo) {

        static @Nullable Bare of(ParserRuleContext part) {
            var inner = unwrapped(part);
            if (inner instanceof CallOrColumnContext name && name.call() == null && name.string() == null) {
                return new Bare(Names.fold(name.getStop()), null);
            }
            var cast = inner.getRuleContext(TypeNameContext.class, 0);
            var operand = operand(inner);
            var bare = cast == null || operand == null ? null : of(operand);
            return bare == null || bare.castTo() != null ? null : new Bare(bare.column(), TypeReader.read(cast));
        }

        private static @Nullable ParserRuleContext operand(ParserRuleContext cast) {
            var value = cast.getRuleContext(ValueContext.class, 0);
            return value != null ? value : cast.getRuleContext(ExprContext.class, 0);
        }

        /** Down through rules of one part and through parentheses. */
        private static ParserRuleContext unwrapped(ParserRuleContext part) {
            var inner = part;
            while (!(inner instanceof CallOrColumnContext)) {
                boolean parentheses = inner.getChildCount() == 3
                        && inner.getChild(0).getText().equals("(");
                int at = parentheses ? 1 : 0;
                boolean alone = parentheses || inner.getChildCount() == 1 || emptyTail(inner);
                if (!alone || !(inner.getChild(at) instanceof ParserRuleContext next)) {
                    return inner;
                }
                inner = next;
            }
            return inner;
        }

        /** A parenthesis may hold a query's tail; here there is none. */
        private static boolean emptyTail(ParserRuleContext part) {
            return part.getChildCount() == 2
                    && part.getChild(1) instanceof ParserRuleContext tail
                    && tail.getChildCount() == 0;
        }
    }
}
