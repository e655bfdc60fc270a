package dev.lockkeeper.lint.source;

import static dev.lockkeeper.lint.grammar.SqlParser.*;

/**
 * Cuts a script into tokens as PostgreSQL's own lexer does. Total and linear: any text goes in, nothing is thrown.
 *
 * <p>Each step leaves {@code start}, {@code at} (the end) and returns the type. What cannot be read is a token too.
 */
public final class Lexer {

    private final Passage source;
    private final String script;
    private final Quotes quotes;
    private int start;
    private int at;

    public Lexer(Passage source) {
        this.source = source;
        this.script = source.text();
        this.quotes = new Quotes(script);
    }

    /** The next token; one of type EOF at the end. */
    public Lexeme next() {
        at = Blanks.skip(script, at);
        start = at;
        return new Lexeme(source, at == script.length() ? EOF : read(script.charAt(at)), start, at);
    }

    int position() {
        return at;
    }

    void moveTo(int position) {
        at = position;
    }

    private int read(char c) {
        if (Chars.isQuotePrefix(c) && quotes.opensWithPrefix(at)) {
            return quoted(quotes.readPrefixed(at));
        }
        if (Chars.startsWord(c) || quotes.opensPlaceholder(at)) {
            return word();
        }
        if (Chars.isDigit(c) || c == '.' && Chars.isDigit(peek(1))) {
            return number();
        }
        if (c == '/' && peek(1) == '*') {
            at = script.length();
            return UNCLOSED;
        }
        if (c == '.' && peek(1) == '.') {
            at += 2;
            return OTHER_OPERATOR;
        }
        return switch (c) {
            case '\'', '"' -> quoted(quotes.read(at));
            case '$' -> dollar();
            case ':' -> colon();
            case '\\' -> metaCommand();
            default -> symbol(c);
        };
    }

    /** A word may have placeholders inside, as in {@code ${prefix}_orders}. */
    private int word() {
        boolean placeholder = false;
        while (at < script.length()) {
            if (quotes.opensPlaceholder(at)) {
                at = quotes.endOfPlaceholder(at);
                placeholder = true;
            } else if (Chars.continuesWord(script.charAt(at))) {
                at++;
            } else {
                break;
            }
        }
        return placeholder ? PLACEHOLDER : Keywords.type(script, start, at);
    }

    private int number() {
        var number = Numbers.read(script, at);
        at = number.end();
        return runsOn() ? STRAY : number.type();
    }

    /** Letters right after a number belong to neither. */
    private boolean runsOn() {
        if (!Chars.startsWord(peek(0))) {
            return false;
        }
        at = Chars.endOfWord(script, at);
        return true;
    }

    private int quoted(Quotes.Quoted quoted) {
        at = quoted.end();
        return quoted.type();
    }

    private int dollar() {
        if (Chars.isDigit(peek(1))) {
            at = Chars.endOfDigits(script, at + 1);
            return runsOn() ? STRAY : POSITIONAL_PARAMETER;
        }
        return quoted(quotes.readDollar(at));
    }

    private int colon() {
        char next = peek(1);
        if (next == ':' || next == '=') {
            at += 2;
            return next == ':' ? CAST_TO : ASSIGN;
        }
        if (next == '\'' || next == '"') {
            return quoted(quotes.read(at + 1));
        }
        at++;
        if (!Chars.startsWord(next)) {
            return COLON;
        }
        at = Chars.endOfWord(script, at);
        return VARIABLE;
    }

    /** psql's own commands run to the end of their line. */
    private int metaCommand() {
        while (at < script.length() && script.charAt(at) != '\n') {
            at++;
        }
        return META_COMMAND;
    }

    private int symbol(char c) {
        var type = Operators.single(c);
        if (type != STRAY) {
            at++;
            return type;
        }
        if (!Operators.isPart(c)) {
            at++;
            return STRAY;
        }
        at = Operators.end(script, at);
        return Operators.type(script, start, at);
    }

    private char peek(int ahead) {
        return at + ahead < script.length() ? script.charAt(at + ahead) : '\0';
    }
}
