package dev.lockkeeper.explain.advice;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One side of a comparison: a column, something computed from columns, or a value.
 *
 * @param constant names no column, so it is a value or a parameter
 * @param startsFixed a pattern that begins with plain characters
 */
record Side(
        @Nullable String qualifier,
        @Nullable String column,
        @Nullable String expression,
        boolean constant,
        boolean startsFixed) {

    /** Casts between these change nothing that an index would mind. */
    private static final Set<String> SAME_TEXT = Set.of("text", "varchar", "bpchar");

    private static final Set<String> VALUES =
            Set.of("NULL", "NOT", "TRUE", "FALSE", "true", "false", "ANY", "ALL", "ARRAY");

    static Side of(List<String> tokens) {
        var bare = withoutCast(Predicates.unwrapped(tokens));
        if (isColumn(bare)) {
            boolean qualified = bare.size() == 3;
            return new Side(qualified ? unquoted(bare.get(0)) : null, bare.get(bare.size() - 1), null, false, false);
        }
        if (namesColumns(bare)) {
            return computes(bare)
                    ? new Side(null, null, text(bare), false, false)
                    : new Side(null, null, null, false, false);
        }
        return new Side(null, null, null, true, startsFixed(bare));
    }

    boolean keyed() {
        return column != null || expression != null;
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }

    private static boolean isColumn(List<String> tokens) {
        boolean named = !tokens.isEmpty()
                && Tokens.isName(tokens.get(tokens.size() - 1))
                && !VALUES.contains(tokens.get(tokens.size() - 1));
        return named
                && (tokens.size() == 1
                        || tokens.size() == 3 && tokens.get(1).equals(".") && Tokens.isName(tokens.get(0)));
    }

    /** A column printed as text though it is a varchar is still the column. */
    private static List<String> withoutCast(List<String> tokens) {
        int size = tokens.size();
        boolean cast = size > 2 && tokens.get(size - 2).equals("::") && SAME_TEXT.contains(tokens.get(size - 1));
        return cast ? withoutCast(Predicates.unwrapped(tokens.subList(0, size - 2))) : tokens;
    }

    private static boolean namesColumns(List<String> tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            var token = tokens.get(at);
            boolean type = at > 0 && tokens.get(at - 1).equals("::");
            boolean call = at + 1 < tokens.size() && tokens.get(at + 1).equals("(");
            boolean typeWords = token.equals("with")
                    || token.equals("without")
                    || token.equals("time")
                    || token.equals("zone")
                    || token.equals("precision")
                    || token.equals("varying");
            if (Tokens.isName(token) && !type && !call && !typeWords && !VALUES.contains(token)) {
                return true;
            }
        }
        return false;
    }

    /** A call of a function over one table's columns, which an index could hold; subqueries it could not. */
    private static boolean computes(List<String> tokens) {
        boolean call = tokens.size() > 2
                && Tokens.isName(tokens.get(0))
                && tokens.get(1).equals("(");
        return call
                && !tokens.contains(".")
                && !tokens.contains("SubPlan")
                && !VALUES.contains(tokens.get(0))
                && tokens.get(tokens.size() - 1).equals(")");
    }

    private static boolean startsFixed(List<String> tokens) {
        var pattern = tokens.isEmpty() ? "" : tokens.get(0);
        return pattern.length() > 2 && pattern.startsWith("'") && "%_".indexOf(pattern.charAt(1)) < 0;
    }

    /** As one would write it. */
    static String text(List<String> tokens) {
        var text = new StringBuilder();
        for (var token : tokens) {
            boolean tight = text.length() == 0
                    || ".,)]::[".contains(token)
                    || "([.".indexOf(text.charAt(text.length() - 1)) >= 0
                    || text.toString().endsWith("::")
                    || token.equals("(") && Character.isLetterOrDigit(text.charAt(text.length() - 1));
            text.append(tight ? "" : " ").append(token);
        }
        return text.toString();
    }
}
