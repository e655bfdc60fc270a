package dev.lockkeeper.lint.source;

import static dev.lockkeeper.lint.grammar.SqlParser.INTEGER_LITERAL;
import static dev.lockkeeper.lint.grammar.SqlParser.NUMBER_LITERAL;
import static dev.lockkeeper.lint.grammar.SqlParser.STRAY;

/** Whole numbers in four bases, decimals and exponents. */
final class Numbers {

    private Numbers() {}

    record Number(int type, int end) {}

    static Number read(String script, int from) {
        if (script.charAt(from) == '0' && isBase(at(script, from + 1))) {
            int end = endOfHexDigits(script, from + 2);
            return new Number(end > from + 2 ? INTEGER_LITERAL : STRAY, end);
        }
        int whole = Chars.endOfDigits(script, from);
        int decimals = endOfDecimals(script, whole);
        int end = endOfExponent(script, decimals);
        return new Number(end == whole ? INTEGER_LITERAL : NUMBER_LITERAL, end);
    }

    private static boolean isBase(char c) {
        return switch (c) {
            case 'x', 'X', 'o', 'O', 'b', 'B' -> true;
            default -> false;
        };
    }

    private static int endOfHexDigits(String script, int from) {
        int at = from;
        while (Character.digit(at(script, at), 16) >= 0 || at(script, at) == '_') {
            at++;
        }
        return at;
    }

    /** Two dots are a range in PL/pgSQL, not a decimal point. */
    private static int endOfDecimals(String script, int from) {
        boolean point = at(script, from) == '.' && at(script, from + 1) != '.';
        return point ? Chars.endOfDigits(script, from + 1) : from;
    }

    private static int endOfExponent(String script, int from) {
        char e = at(script, from);
        if (e != 'e' && e != 'E') {
            return from;
        }
        char sign = at(script, from + 1);
        int digits = sign == '+' || sign == '-' ? from + 2 : from + 1;
        return Chars.isDigit(at(script, digits)) ? Chars.endOfDigits(script, digits) : from;
    }

    private static char at(String script, int index) {
        return index < script.length() ? script.charAt(index) : '\0';
    }
}
