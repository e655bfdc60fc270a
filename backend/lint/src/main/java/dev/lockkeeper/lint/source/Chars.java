package dev.lockkeeper.lint.source;

/** Which characters make words and numbers. */
final class Chars {

    private Chars() {}

    static boolean startsWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80 && !isStrayBlank(c);
    }

    static boolean continuesWord(char c) {
        return startsWord(c) || isDigit(c) || c == '$';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    static boolean isQuotePrefix(char c) {
        return switch (c) {
            case 'e', 'E', 'b', 'B', 'x', 'X', 'n', 'N', 'u', 'U' -> true;
            default -> false;
        };
    }

    static int endOfWord(String script, int from) {
        int at = from;
        while (at < script.length() && continuesWord(script.charAt(at))) {
            at++;
        }
        return at;
    }

    static int endOfDigits(String script, int from) {
        int at = from;
        while (at < script.length() && (isDigit(script.charAt(at)) || script.charAt(at) == '_')) {
            at++;
        }
        return at;
    }

    /** A byte order mark is no part of a name. */
    private static boolean isStrayBlank(char c) {
        return c == '\uFEFF';
    }
}
