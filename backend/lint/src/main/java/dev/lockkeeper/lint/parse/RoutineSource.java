package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.grammar.SqlParser;
import dev.lockkeeper.lint.grammar.SqlParser.CreateRoutineContext;
import dev.lockkeeper.lint.grammar.SqlParser.DoBlockContext;
import dev.lockkeeper.lint.grammar.SqlParser.ParametersContext;
import dev.lockkeeper.lint.grammar.SqlParser.RoutineBodyContext;
import dev.lockkeeper.lint.grammar.SqlParser.RoutineOptionContext;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.source.Lexeme;
import dev.lockkeeper.lint.source.Literals;
import dev.lockkeeper.lint.source.Passage;
import dev.lockkeeper.lint.source.PassageBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * A body and the language it is in.
 *
 * @param body null where there is none that can be read
 * @param parameters their types, by name and by number as in $1
 */
record RoutineSource(String language, @Nullable Passage body, Map<String, String> parameters, String signature) {

    static RoutineSource of(DoBlockContext block) {
        String language = "plpgsql";
        Passage body = null;
        boolean named = false;
        for (var child : block.children) {
            var token = child instanceof TerminalNode leaf
                    ? (Lexeme) leaf.getSymbol()
                    : (Lexeme) ((ParserRuleContext) child).getStart();
            if (named) {
                language = name(token);
            } else if (token.getType() == SqlParser.STRING_LITERAL) {
                body = Literals.content(token);
            }
            named = token.getType() == SqlParser.LANGUAGE;
        }
        return new RoutineSource(language, body, Map.of(), "");
    }

    static RoutineSource of(CreateRoutineContext create) {
        var language = language(create.routineOption());
        boolean known = language.equals("plpgsql") || language.equals("sql");
        var parameters = create.parameters();
        return new RoutineSource(
                language,
                known ? body(create) : null,
                parameters == null ? Map.of() : types(parameters),
                parameters == null ? "" : Tree.text(parameters));
    }

    private static String language(List<RoutineOptionContext> options) {
        return Lists.first(options, option -> option.LANGUAGE() != null)
                .map(option -> name((Lexeme) option.getStop()))
                .orElse("sql");
    }

    private static @Nullable Passage body(CreateRoutineContext create) {
        if (create.routineBody() != null) {
            return standard(create.routineBody());
        }
        return Lists.first(create.routineOption(), option -> option.AS() != null)
                .map(option ->
                        Literals.content((Lexeme) option.STRING_LITERAL(0).getSymbol()))
                .orElse(null);
    }

    /** RETURN value is SELECT value; BEGIN ATOMIC … END holds statements. */
    private static @Nullable Passage standard(RoutineBodyContext body) {
        var first = (Lexeme) body.getStart();
        var last = (Lexeme) body.getStop();
        var text = first.passageTo(last);
        if (first.getType() == SqlParser.RETURN) {
            return asQuery(text);
        }
        int atomic = text.text().toLowerCase(Locale.ROOT).indexOf("atomic");
        return atomic < 0 ? null : text.part(atomic + "atomic".length(), text.length() - "end".length());
    }

    /** RETURN value as SELECT value. */
    static Passage asQuery(Passage answer) {
        return new PassageBuilder()
                .add("SELECT", answer.offset(0))
                .add(answer.part("RETURN".length(), answer.length()))
                .passage();
    }

    private static Map<String, String> types(ParametersContext parameters) {
        var types = new HashMap<String, String>();
        int given = 0;
        for (var parameter : parameters.parameter()) {
            var type = Tree.text(parameter.typeName());
            if (parameter.functionName() != null) {
                types.put(Names.fold(parameter.functionName().getStart()), type);
            }
            if (Lists.none(parameter.parameterMode(), mode -> mode.OUT() != null && mode.IN() == null)) {
                types.put("$" + ++given, type);
            }
        }
        return types;
    }

    private static String name(Lexeme token) {
        var said = Literals.content(token);
        return said == null ? Names.fold(token) : said.text().toLowerCase(Locale.ROOT);
    }
}
