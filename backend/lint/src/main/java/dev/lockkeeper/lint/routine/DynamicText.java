package dev.lockkeeper.lint.routine;

import static dev.lockkeeper.lint.grammar.SqlParser.*;

import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.source.Lexeme;
import dev.lockkeeper.lint.source.Literals;
import dev.lockkeeper.lint.source.Passage;
import dev.lockkeeper.lint.source.PassageBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The text that an expression makes, as far as it stands in the script: literals, what joins them, and format. */
final class DynamicText {

    private static final int LONGEST_NAME = 40;

    private static final int DEEPEST = 30;
    private static final Set<String> BLANKS = Set.of("9", "10", "13", "32");

    private final Variables variables;
    private final Map<String, Passage> values;
    private final List<Missing> missing = new ArrayList<>();
    private int depth;

    private DynamicText(Variables variables, Map<String, Passage> values, int depth) {
        this.variables = variables;
        this.values = values;
        this.depth = depth;
    }

    /** A text, with placeholders where something is missing. */
    record Result(Passage sql, List<Missing> missing) {

        Result {
            missing = List.copyOf(missing);
        }
    }

    /** Every text that the expression may make: several where a variable goes through several known values. */
    static List<Result> read(List<Lexeme> expression, Variables variables) {
        return Lists.map(Combinations.of(expression, variables), values -> new DynamicText(variables, values, 0)
                .read(expression));
    }

    private Result read(List<Lexeme> expression) {
        var text = new PassageBuilder();
        write(expression, text);
        return new Result(text.passage(), missing);
    }

    /** The text of an argument, or null when it is not all known. */
    @Nullable
    Passage known(List<Lexeme> expression) {
        var inner = new DynamicText(variables, values, depth + 1);
        var result = inner.read(expression);
        return inner.missing.isEmpty() ? result.sql() : null;
    }

    void write(List<Lexeme> expression, PassageBuilder text) {
        Terms.split(expression, token -> token.getText().equals("||")).forEach(term -> writeTerm(term, text));
    }

    private void writeTerm(List<Lexeme> written, PassageBuilder text) {
        var term = Terms.withoutCast(written);
        if (depth > DEEPEST) {
            writeMissing(term, text, false);
        } else if (term.size() == 1) {
            writeWord(term.get(0), written, text);
        } else if (variables.spelling(written) == Spelling.HARMLESS) {
            writeMissing(written, text, true);
        } else if (Terms.inParentheses(term)) {
            depth++;
            write(term.subList(1, term.size() - 1), text);
            depth--;
        } else if (Terms.isCall(term)) {
            writeCall(Words.folded(term.get(0)), term, text);
        } else {
            writeMissing(term, text, false);
        }
    }

    private void writeWord(Lexeme word, List<Lexeme> written, PassageBuilder text) {
        var said = Literals.content(word);
        var known = said != null ? said : values.get(Words.folded(word));
        if (known != null) {
            text.add(known);
        } else if (word.getType() == INTEGER_LITERAL) {
            text.add(word.passage());
        } else {
            writeMissing(List.of(word), text, isSafe(written, text));
        }
    }

    private void writeCall(String function, List<Lexeme> call, PassageBuilder text) {
        var arguments = Terms.arguments(call);
        switch (function) {
            case "format" -> new Format(this, arguments).write(call, text);
            case "quote_ident" -> writeQuoted(call, arguments, text, 'I');
            case "quote_literal", "quote_nullable" -> writeQuoted(call, arguments, text, 'L');
            case "concat" -> arguments.forEach(argument -> write(argument, text));
            case "chr" -> writeCharacter(call, text);
            default -> writeMissing(call, text, false);
        }
    }

    /** Line ends and blanks by their number; another character may be a quote. */
    private void writeCharacter(List<Lexeme> call, PassageBuilder text) {
        if (BLANKS.contains(call.get(2).getText())) {
            text.add(" ", call.get(0).from());
        } else {
            writeMissing(call, text, false);
        }
    }

    private void writeQuoted(List<Lexeme> call, List<List<Lexeme>> arguments, PassageBuilder text, char how) {
        if (arguments.size() == 1) {
            writeQuoted(arguments.get(0), text, how);
        } else {
            writeMissing(call, text, false);
        }
    }

    /** A value in the way of format's %I, %L or %s. */
    void writeQuoted(List<Lexeme> value, PassageBuilder text, char how) {
        var known = known(value);
        if (known != null) {
            text.add(Quoting.opening(known.text(), how), value.get(0).from());
            text.add(Quoting.inside(known, how));
            text.add(Quoting.opening(known.text(), how), value.get(0).from());
            return;
        }
        var quote = how == 'L' ? "'" : "";
        text.add(quote, value.get(0).from());
        writeMissing(value, text, how != 's');
        text.add(quote, value.get(0).from());
    }

    void writeMissing(List<Lexeme> what, PassageBuilder text, boolean quoted) {
        int offset = what.get(0).from();
        var written = Output.text(what).text().replaceAll("\\s+", " ");
        var shown = written.length() <= LONGEST_NAME ? written : written.substring(0, LONGEST_NAME) + "…";
        missing.add(new Missing(shown, offset, quoted || isSafe(what, text)));
        text.add("${" + shown.replaceAll("[^A-Za-z0-9_.]", "_") + "}", offset);
    }

    private boolean isSafe(List<Lexeme> value, PassageBuilder text) {
        return variables.spelling(value).isSafe(betweenQuotes(text));
    }

    private static boolean betweenQuotes(PassageBuilder text) {
        long quotes = text.passage().text().chars().filter(c -> c == '\'').count();
        return quotes % 2 == 1;
    }
}
