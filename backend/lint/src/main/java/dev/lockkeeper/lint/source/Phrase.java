package dev.lockkeeper.lint.source;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expression with a word that is in all that it matches. Most statements lack the word, and it is looked for many
 * times as fast as the expression; capitals do not count.
 */
public final class Phrase {

    private final String word;
    private final Pattern expression;

    private Phrase(String word, Pattern expression) {
        this.word = word;
        this.expression = expression;
    }

    public static Phrase of(String word, String expression) {
        return new Phrase(word, Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.DOTALL));
    }

    /** Whether it stands anywhere in the text. */
    public boolean in(String text) {
        return isMentioned(word, text) && expression.matcher(text).find();
    }

    /** Whether the text begins with it. */
    public boolean opens(String text) {
        return isMentioned(word, text) && expression.matcher(text).lookingAt();
    }

    /** The first place where it stands. */
    public Optional<MatchResult> first(String text) {
        return isMentioned(word, text) ? first(expression.matcher(text)) : Optional.empty();
    }

    private static Optional<MatchResult> first(Matcher matcher) {
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    /** The text with something else in that place. */
    public String replaced(String text, String by) {
        return isMentioned(word, text) ? expression.matcher(text).replaceFirst(by) : text;
    }

    /** Whether those letters stand anywhere in the text, large or small. */
    public static boolean isMentioned(String word, String text) {
        char small = Character.toLowerCase(word.charAt(0));
        char capital = Character.toUpperCase(small);
        int last = text.length() - word.length();
        for (int at = 0; at <= last; at++) {
            char c = text.charAt(at);
            if ((c == small || c == capital) && text.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
