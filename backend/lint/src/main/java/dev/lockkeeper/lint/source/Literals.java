package dev.lockkeeper.lint.source;

import static dev.lockkeeper.lint.grammar.SqlParser.STRING_LITERAL;

import org.jspecify.annotations.Nullable;

/** What strings say: without their quotes, escapes resolved, each character at its place in the script. */
public final class Literals {

    private final Passage from;
    private final String text;
    private final boolean escapes;
    private final PassageBuilder said = new PassageBuilder();
    private int at;

    private Literals(Passage literal, boolean escapes) {
        this.from = literal;
        this.text = literal.text();
        this.escapes = escapes;
    }

    /** What the token says, or null when it is no string or one in a spelling nobody uses for SQL. */
    public static @Nullable Passage content(Lexeme token) {
        if (token.getType() != STRING_LITERAL) {
            return null;
        }
        var literal = token.passage();
        return switch (literal.text().charAt(0)) {
            case '$' -> dollarQuoted(literal);
            case '\'' -> quoted(literal, 0, false);
            case 'e', 'E' -> quoted(literal, 1, true);
            case 'n', 'N' -> quoted(literal, 1, false);
            default -> null;
        };
    }

    private static Passage dollarQuoted(Passage literal) {
        int tag = literal.text().indexOf('$', 1) + 1;
        return literal.part(tag, literal.length() - tag);
    }

    private static Passage quoted(Passage literal, int open, boolean escapes) {
        int end = literal.length() - 1;
        boolean plain = literal.text().indexOf('\'', open + 1) == end
                && !(escapes && literal.text().indexOf('\\') >= 0);
        return plain ? literal.part(open + 1, end) : new Literals(literal, escapes).resolve(open + 1);
    }

    private Passage resolve(int start) {
        at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'') {
                quote();
            } else if (c == '\\' && escapes && at + 1 < text.length()) {
                said.add(escaped(text.charAt(at + 1)), from.offset(at));
                at += 2;
            } else {
                said.add(c, from.offset(at++));
            }
        }
        return said.passage();
    }

    /** A doubled quote is one; a single one closes, and what goes on after a line break opens again. */
    private void quote() {
        if (at + 1 < text.length() && text.charAt(at + 1) == '\'') {
            said.add('\'', from.offset(at));
            at += 2;
            return;
        }
        int next = text.indexOf('\'', at + 1);
        at = next < 0 ? text.length() : next + 1;
    }

    private static char escaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            default -> c;
        };
    }
}
