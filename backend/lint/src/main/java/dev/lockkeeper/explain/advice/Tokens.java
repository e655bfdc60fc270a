package dev.lockkeeper.explain.advice;

import java.util.ArrayList;
import java.util.List;

/** A condition's text in its smallest parts. */
final class Tokens {

    private static final String OPERATORS = "<>=!~@#%^&|*/+-?";

    private final String text;
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    static List<String> of(String text) {
        var reader = new Tokens(text);
        var tokens = new ArrayList<String>();
        while (reader.at < text.length()) {
            var token = reader.next();
            if (!token.isBlank()) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    private String next() {
        int from = at;
        char c = text.charAt(at++);
        if (c == '\'' || c == '"') {
            quoted(c);
        } else if (isWord(c)) {
            run(false);
        } else if (OPERATORS.indexOf(c) >= 0) {
            run(true);
        } else if (c == ':' && text.startsWith(":", at)) {
            at++;
        }
        return text.substring(from, at);
    }

    private void quoted(char quote) {
        while (at < text.length()) {
            boolean end = text.charAt(at++) == quote;
            if (end && (at >= text.length() || text.charAt(at) != quote)) {
                return;
            }
            at += end ? 1 : 0;
        }
    }

    private void run(boolean operator) {
        while (at < text.length() && (operator ? OPERATORS.indexOf(text.charAt(at)) >= 0 : isWord(text.charAt(at)))) {
            at++;
        }
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    static boolean isName(String token) {
        char c = token.charAt(0);
        return c == '"' || Character.isLetter(c) || c == '_';
    }
}
