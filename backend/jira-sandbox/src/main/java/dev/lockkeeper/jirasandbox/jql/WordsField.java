package dev.lockkeeper.jirasandbox.jql;

import dev.lockkeeper.jirasandbox.exchange.Refusal;
import dev.lockkeeper.jirasandbox.issue.Issue;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Text that is searched for words: all of them, in any order; {@code ship*} is the beginning of one. */
record WordsField(Function<Issue, String> text) implements JqlField {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}*]+");

    @Override
    public Comparator<Issue> order() {
        return Comparator.comparing(text);
    }

    @Override
    public Predicate<Issue> compared(JqlToken operator, String value) {
        var wanted = words(value);
        if (wanted.isEmpty() || wanted.stream().anyMatch(word -> word.startsWith("*"))) {
            throw Refusal.badRequest("The text '%s' has no word to look for.".formatted(value));
        }
        Predicate<Issue> holds = issue -> holdsAll(words(text.apply(issue)), wanted);
        return switch (operator.value()) {
            case "~" -> holds;
            case "!~" -> holds.negate();
            default -> throw JqlToken.unexpected(operator);
        };
    }

    private static boolean holdsAll(List<String> words, List<String> wanted) {
        return wanted.stream().allMatch(each -> words.stream().anyMatch(word -> isFound(word, each)));
    }

    private static boolean isFound(String word, String wanted) {
        return wanted.endsWith("*") ? word.startsWith(wanted.substring(0, wanted.length() - 1)) : word.equals(wanted);
    }

    private static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
