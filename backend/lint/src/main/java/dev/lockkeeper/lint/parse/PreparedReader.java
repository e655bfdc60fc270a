package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.fact.DynamicSql;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.Flow;
import dev.lockkeeper.lint.fact.PreparedPlan;
import dev.lockkeeper.lint.fact.RunBody;
import dev.lockkeeper.lint.grammar.SqlParser;
import dev.lockkeeper.lint.grammar.SqlParser.*;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.routine.Command;
import dev.lockkeeper.lint.source.Lexeme;
import dev.lockkeeper.lint.source.Lexer;
import dev.lockkeeper.lint.source.Passage;
import dev.lockkeeper.lint.source.PassageBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** Statements that are prepared, and that run when they are executed: with the values that they are given then. */
final class PreparedReader {

    private static final int MOST_DIGITS = 3;

    private final BodyReader bodies;
    private final Map<String, Passage> prepared = new HashMap<>();

    PreparedReader(BodyReader bodies) {
        this.bodies = bodies;
    }

    List<Fact> read(PreparedContext statement, List<Fact> facts) {
        var all = new ArrayList<>(facts);
        if (statement instanceof PrepareStatementContext prepare) {
            var sql = text(prepare.dataStatement());
            var name = Names.column(prepare.columnName());
            prepared.putIfAbsent(name, sql);
            int values = Math.max(prepare.typeName().size(), highest(sql));
            all.add(new PreparedPlan(PreparedPlan.Use.PREPARE, name, values));
        } else if (statement instanceof DeallocateStatementContext away) {
            var name = away.columnName() == null ? null : Names.column(away.columnName());
            forget(name);
            all.add(new PreparedPlan(PreparedPlan.Use.DEALLOCATE, name, 0));
        }
        return all;
    }

    /** Until then a name keeps its statement: the server refuses to prepare another by it. */
    private void forget(@Nullable String name) {
        if (name == null) {
            prepared.clear();
        } else {
            prepared.remove(name);
        }
    }

    List<Fact> read(ExecuteStatementContext execute, int depth) {
        var name = Names.column(execute.columnName());
        var given = execute.exprList() == null
                ? List.<ExprContext>of()
                : execute.exprList().expr();
        var plan = new PreparedPlan(PreparedPlan.Use.EXECUTE, name, given.size());
        var sql = prepared.get(name);
        if (sql == null || depth > 0) {
            return List.of(plan, new DynamicSql("EXECUTE"));
        }
        var filled =
                new Command(filled(sql, given, ((Lexeme) execute.getStart()).from()), Flow.ONCE, Set.of(), List.of());
        return List.of(plan, new RunBody(bodies.read(List.of(filled), depth)));
    }

    private static Passage text(ParserRuleContext part) {
        return ((Lexeme) part.getStart()).passageTo((Lexeme) part.getStop());
    }

    private static int highest(Passage sql) {
        int highest = 0;
        for (var token : tokens(sql)) {
            highest = Math.max(highest, number(token));
        }
        return highest;
    }

    private static List<Lexeme> tokens(Passage sql) {
        var tokens = new ArrayList<Lexeme>();
        var lexer = new Lexer(sql);
        for (var token = lexer.next(); token.getType() != SqlParser.EOF; token = lexer.next()) {
            tokens.add(token);
        }
        return tokens;
    }

    /** Which value is meant; 0 for all else. */
    private static int number(Lexeme token) {
        var text = token.getText();
        boolean value = token.getType() == SqlParser.POSITIONAL_PARAMETER
                && text.length() <= MOST_DIGITS + 1
                && text.startsWith("$")
                && Tree.isDigits(text.substring(1));
        return value ? Integer.parseInt(text.substring(1)) : 0;
    }

    /** All of it is said to stand where it is executed. */
    private static Passage filled(Passage sql, List<ExprContext> given, int offset) {
        var filled = new PassageBuilder();
        for (var token : tokens(sql)) {
            int number = number(token);
            boolean told = number > 0 && number <= given.size();
            filled.add(told ? value(given.get(number - 1)) : token.getText(), offset)
                    .add(" ", offset);
        }
        return filled.passage();
    }

    private static String value(ExprContext expr) {
        var text = text(expr).text();
        return Constants.of(expr).isPresent() && Lists.none(List.of("'", "-"), text::contains) || Tree.words(expr) == 1
                ? text
                : "(" + text + ")";
    }
}
