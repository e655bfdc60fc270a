package dev.lockkeeper.lint.source;

import dev.lockkeeper.lint.grammar.SqlParser;
import java.util.Locale;

/** PostgreSQL's words and the grammar's numbers for them, found without cutting the word from the script. */
final class Keywords {

    private static final int FIRST_SYMBOL = SqlParser.LPAREN;
    private static final int PLACES = 4096;

    /** Each word at the place of its hash, or at the next that is free. */
    private static final String[] WORDS = new String[PLACES];

    private static final int[] TYPES = new int[PLACES];
    private static final int LONGEST = fill();

    private Keywords() {}

    static boolean isKeyword(int type) {
        return type > 0 && type < FIRST_SYMBOL;
    }

    /** The word's own type, or that of a plain identifier. */
    static int type(String script, int from, int to) {
        if (to - from > LONGEST) {
            return SqlParser.IDENTIFIER;
        }
        for (int place = place(script, from, to); WORDS[place] != null; place = next(place)) {
            if (same(WORDS[place], script, from, to)) {
                return TYPES[place];
            }
        }
        return SqlParser.IDENTIFIER;
    }

    private static boolean same(String word, String script, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) != lower(script.charAt(from + at))) {
                return false;
            }
        }
        return true;
    }

    private static int place(String script, int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = 31 * hash + lower(script.charAt(at));
        }
        return (hash ^ hash >>> 12) & PLACES - 1;
    }

    private static int next(int place) {
        return place + 1 & PLACES - 1;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    private static int fill() {
        int longest = 0;
        for (int type = 1; type < FIRST_SYMBOL; type++) {
            var word = SqlParser.VOCABULARY.getSymbolicName(type).toLowerCase(Locale.ROOT);
            int place = place(word, 0, word.length());
            while (WORDS[place] != null) {
                place = next(place);
            }
            WORDS[place] = word;
            TYPES[place] = type;
            longest = Math.max(longest, word.length());
        }
        return longest;
    }
}
