package dev.lockkeeper.lint.source;

/** What stands between tokens: blanks, line comments and comments that nest. */
final class Blanks {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Blanks() {}

    static int skip(String script, int from) {
        int at = from;
        while (at < script.length()) {
            int next = skipOne(script, at);
            if (next == at) {
                return at;
            }
            at = next;
        }
        return at;
    }

    static int skipOne(String script, int at) {
        char c = script.charAt(at);
        if (Chars.isBlank(c) || c == BYTE_ORDER_MARK) {
            return at + 1;
        }
        if (c != '-' && c != '/') {
            return at;
        }
        if (script.startsWith("--", at)) {
            int end = script.indexOf('\n', at);
            return end < 0 ? script.length() : end;
        }
        return script.startsWith("/*", at) ? endOfComment(script, at) : at;
    }

    /** A comment that is never closed is no blank: it is left for the lexer to tell. */
    private static int endOfComment(String script, int from) {
        int depth = 0;
        int at = from;
        while (at < script.length()) {
            if (script.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (script.startsWith("*/", at)) {
                at += 2;
                if (--depth == 0) {
                    return at;
                }
            } else {
                at++;
            }
        }
        return from;
    }
}
