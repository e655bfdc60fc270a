package dev.lockkeeper.lint.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words that a name is made of, lower case: created_at, createdAt and CREATED-AT are all the same. */
final class Words {

    private static final Pattern BORDER =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{N})");

    private Words() {}

    static List<String> of(String name) {
        return Arrays.stream(BORDER.split(name))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    static boolean any(String name, Set<String> of) {
        return of(name).stream().anyMatch(of::contains);
    }

    static String last(String name) {
        var words = of(name);
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }
}
