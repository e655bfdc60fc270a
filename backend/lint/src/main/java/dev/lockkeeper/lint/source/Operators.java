package dev.lockkeeper.lint.source;

import static dev.lockkeeper.lint.grammar.SqlParser.*;

/** Runs of operator characters, cut where PostgreSQL cuts them. */
final class Operators {

    private static final String PARTS = "+-*/<>=~!@#%^&|`?";
    private static final String KEEPS_TRAILING_SIGN = "~!@#%^&|`?";

    private static final int LONGEST = 63;

    private Operators() {}

    static boolean isPart(char c) {
        return PARTS.indexOf(c) >= 0;
    }

    /** The type of a character that always stands alone. */
    static int single(char c) {
        return switch (c) {
            case '(' -> LPAREN;
            case ')' -> RPAREN;
            case '[' -> LBRACKET;
            case ']' -> RBRACKET;
            case ',' -> COMMA;
            case ';' -> SEMICOLON;
            case '.' -> DOT;
            default -> STRAY;
        };
    }

    /** Signs at the end belong to what follows, unless the operator could not be anything else. */
    static int end(String script, int from) {
        int end = endOfRun(script, from);
        if (keepsSign(script, from, end)) {
            return end;
        }
        while (end - from > 1 && isSign(script.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    static int type(String script, int from, int to) {
        if (to - from == 1) {
            return type(script.charAt(from));
        }
        return switch (script.substring(from, Math.min(to, from + 3))) {
            case "<=" -> AT_MOST;
            case ">=" -> AT_LEAST;
            case "<>", "!=" -> UNEQUAL;
            case "=>" -> ARROW;
            default -> OTHER_OPERATOR;
        };
    }

    private static int type(char c) {
        return switch (c) {
            case '=' -> EQUAL;
            case '<' -> LESS;
            case '>' -> GREATER;
            case '+' -> PLUS;
            case '-' -> MINUS;
            case '*' -> STAR;
            case '/' -> SLASH;
            case '%' -> PERCENT;
            case '^' -> CARET;
            default -> OTHER_OPERATOR;
        };
    }

    /** A comment may begin inside a run; PostgreSQL's operators are shorter than a name. */
    private static int endOfRun(String script, int from) {
        int at = from;
        while (at < Math.min(script.length(), from + LONGEST)
                && isPart(script.charAt(at))
                && !script.startsWith("--", at)
                && !script.startsWith("/*", at)) {
            at++;
        }
        return at;
    }

    private static boolean isSign(char c) {
        return c == '+' || c == '-';
    }

    private static boolean keepsSign(String script, int from, int to) {
        for (int at = from; at < to; at++) {
            if (KEEPS_TRAILING_SIGN.indexOf(script.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
