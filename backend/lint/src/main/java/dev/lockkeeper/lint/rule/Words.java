package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.list.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words that a name is made of, lower case: created_at, createdAt and CREATED-AT are all the same. */
final class Words {

    private static final int USUAL = 4;

    private Words() {}

    static List<String> of(String name) {
        var words = new ArrayList<String>(USUAL);
        int start = 0;
        for (int at = 0; at <= name.length(); at++) {
            if (at == name.length() || !partOfWord(name.charAt(at))) {
                add(words, name, start, at);
                start = at + 1;
            } else if (at > start && begins(name.charAt(at - 1), name.charAt(at))) {
                add(words, name, start, at);
                start = at;
            }
        }
        return words;
    }

    private static void add(List<String> words, String name, int from, int to) {
        if (from < to) {
            words.add(name.substring(from, to).toLowerCase(Locale.ROOT));
        }
    }

    private static boolean partOfWord(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    /** createdAt and line2 have two words, 2nd has one. */
    private static boolean begins(char before, char c) {
        return Character.isLowerCase(before) && Character.isUpperCase(c)
                || Character.isLetter(before) && Character.isDigit(c);
    }

    static boolean any(String name, Set<String> of) {
        return Lists.any(of(name), of::contains);
    }

    static String last(String name) {
        var words = of(name);
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }
}
