package dev.lockkeeper.lint.source;

import static dev.lockkeeper.lint.grammar.SqlParser.*;

/** Everything that opens and closes: strings, quoted names, dollar quotes, placeholders. */
final class Quotes {

    private static final int LONGEST_PLACEHOLDER = 100;
    private static final String UESCAPE_WORD = "UESCAPE";

    private final String script;

    Quotes(String script) {
        this.script = script;
    }

    record Quoted(int type, int end) {}

    /** A string or name that opens at the quote itself. */
    Quoted read(int at) {
        char quote = script.charAt(at);
        if (quote == '"') {
            return charAt(at + 1) == '"' && charAt(at + 2) != '"'
                    ? new Quoted(STRAY, at + 2)
                    : close(at + 1, quote, false, QUOTED_IDENTIFIER);
        }
        return close(at + 1, quote, false, STRING_LITERAL);
    }

    boolean opensWithPrefix(int at) {
        char next = charAt(at + 1);
        if (next == '\'') {
            return !isUnicode(at);
        }
        return isUnicode(at) && next == '&' && (charAt(at + 2) == '\'' || charAt(at + 2) == '"');
    }

    Quoted readPrefixed(int at) {
        return switch (script.charAt(at)) {
            case 'u', 'U' -> escaped(read(at + 2));
            case 'e', 'E' -> close(at + 2, '\'', true, STRING_LITERAL);
            case 'b', 'B', 'x', 'X' -> close(at + 2, '\'', false, BIT_LITERAL);
            default -> close(at + 2, '\'', false, STRING_LITERAL);
        };
    }

    /** A name may say what its escapes begin with; after a string the grammar reads it. */
    private Quoted escaped(Quoted quoted) {
        if (quoted.type() != QUOTED_IDENTIFIER) {
            return quoted;
        }
        int word = Blanks.skip(script, quoted.end());
        int sign = Blanks.skip(script, Math.min(script.length(), word + UESCAPE_WORD.length()));
        boolean said = script.regionMatches(true, word, UESCAPE_WORD, 0, UESCAPE_WORD.length())
                && charAt(sign) == '\''
                && charAt(sign + 2) == '\'';
        return said ? new Quoted(QUOTED_IDENTIFIER, sign + 3) : quoted;
    }

    /** From a dollar sign: the whole quoted text, or the stray sign alone. */
    Quoted readDollar(int at) {
        int tagEnd = at + 1;
        while (tagEnd < script.length() && Chars.continuesWord(script.charAt(tagEnd)) && script.charAt(tagEnd) != '$') {
            tagEnd++;
        }
        if (charAt(tagEnd) != '$') {
            return new Quoted(STRAY, at + 1);
        }
        var tag = script.substring(at, tagEnd + 1);
        int end = script.indexOf(tag, tagEnd + 1);
        return end < 0 ? new Quoted(UNCLOSED, script.length()) : new Quoted(STRING_LITERAL, end + tag.length());
    }

    boolean opensPlaceholder(int at) {
        char c = script.charAt(at);
        return (c == '$' || c == '{') && charAt(at + 1) == '{' && endOfPlaceholder(at) > at;
    }

    /** After the closing brace, or the same place when none is near on the line. */
    int endOfPlaceholder(int at) {
        var closing = script.charAt(at) == '$' ? "}" : "}}";
        int last = Math.min(script.length(), at + LONGEST_PLACEHOLDER);
        for (int end = at + 2; end < last && script.charAt(end) != '\n'; end++) {
            if (script.startsWith(closing, end)) {
                return end + closing.length();
            }
        }
        return at;
    }

    private Quoted close(int from, char quote, boolean escapes, int type) {
        int at = from;
        while (at < script.length()) {
            char c = script.charAt(at);
            if (c == '\\' && escapes) {
                at += 2;
            } else if (c != quote) {
                at++;
            } else if (charAt(at + 1) == quote) {
                at += 2;
            } else {
                int next = quote == '\'' ? continuation(at + 1) : -1;
                if (next < 0) {
                    return new Quoted(type, at + 1);
                }
                at = next;
            }
        }
        return new Quoted(UNCLOSED, script.length());
    }

    /** Strings on following lines belong to the first: after the next opening quote, or -1. */
    private int continuation(int from) {
        int at = from;
        boolean newLine = false;
        while (at < script.length() && Chars.isBlank(script.charAt(at))) {
            newLine |= script.charAt(at) == '\n';
            at++;
        }
        return newLine && charAt(at) == '\'' ? at + 1 : -1;
    }

    private boolean isUnicode(int at) {
        return script.charAt(at) == 'u' || script.charAt(at) == 'U';
    }

    private char charAt(int index) {
        return index < script.length() ? script.charAt(index) : '\0';
    }
}
