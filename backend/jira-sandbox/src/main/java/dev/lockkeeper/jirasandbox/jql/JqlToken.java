package dev.lockkeeper.jirasandbox.jql;

import dev.lockkeeper.jirasandbox.exchange.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word, sign or quoted text of a query. */
record JqlToken(String value, boolean quoted) {

    static final JqlToken END = new JqlToken("", false);

    private static final Pattern NEXT = Pattern.compile(
            "\\s*(?:\"(?<double>(?:[^\"\\\\]|\\\\.)*+)\"|'(?<single>(?:[^'\\\\]|\\\\.)*+)'|(?<plain>[<>!]=|!~|[=<>(),~]|[^\\s\"'=<>!(),~]++))");

    static List<JqlToken> read(String text) {
        var tokens = new ArrayList<JqlToken>();
        var rest = text.stripTrailing();
        var next = NEXT.matcher(rest);
        var at = 0;
        while (at < rest.length()) {
            if (!next.region(at, rest.length()).lookingAt()) {
                throw Refusal.badRequest("The JQL cannot be read from character %d on.".formatted(at + 1));
            }
            tokens.add(of(next));
            at = next.end();
        }
        return tokens;
    }

    private static JqlToken of(Matcher found) {
        if (found.group("plain") != null) {
            return new JqlToken(found.group("plain"), false);
        }
        var quoted = found.group("double") != null ? found.group("double") : found.group("single");
        return new JqlToken(quoted.replaceAll("\\\\(.)", "$1"), true);
    }

    /** What is quoted is a value, never a word of the language. */
    boolean is(String word) {
        return !quoted && value.equalsIgnoreCase(word);
    }

    static Refusal unexpected(JqlToken token) {
        var what = token.equals(END) ? "its end" : "'" + token.value() + "'";
        return Refusal.badRequest("The sandbox does not understand the JQL at " + what + ".");
    }
}
