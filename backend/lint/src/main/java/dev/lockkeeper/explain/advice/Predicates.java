package dev.lockkeeper.explain.advice;

import dev.lockkeeper.explain.advice.Predicate.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes a printed condition apart, as far as an index could serve it. */
final class Predicates {

    private static final Map<String, String> TURNED = Map.of("<", ">", ">", "<", "<=", ">=", ">=", "<=", "=", "=");
    private static final Set<String> COMPARING =
            Set.of("=", "<", ">", "<=", ">=", "<>", "~~", "~~*", "!~~", "!~~*", "~", "~*", "@>", "<@", "&&", "IS");
    private static final int DEEPEST = 200;

    private Predicates() {}

    static List<Predicate> of(@Nullable String condition) {
        var found = new ArrayList<Predicate>();
        if (condition != null && condition.length() < 20_000) {
            collect(Tokens.of(condition), found, 0);
        }
        return found;
    }

    private static void collect(List<String> tokens, List<Predicate> into, int depth) {
        var bare = unwrapped(tokens);
        var parts = split(bare, "AND");
        if (parts.size() > 1 && depth < DEEPEST) {
            parts.forEach(part -> collect(part, into, depth + 1));
        } else if (!bare.isEmpty()) {
            into.add(split(bare, "OR").size() > 1 ? other(bare) : predicate(bare));
        }
    }

    private static Predicate predicate(List<String> tokens) {
        int at = operator(tokens);
        if (at < 0) {
            boolean negated = tokens.get(0).equals("NOT");
            var side = Side.of(negated ? tokens.subList(1, tokens.size()) : tokens);
            return side.column() == null ? other(tokens) : made(tokens, Kind.STATE, side, true);
        }
        var left = Side.of(tokens.subList(0, at));
        var right = Side.of(tokens.subList(at + 1, tokens.size()));
        var operator = tokens.get(at);
        if (!left.keyed() && right.keyed()) {
            return made(tokens, kind(TURNED.getOrDefault(operator, ""), left), right, left.constant());
        }
        return left.keyed() ? made(tokens, kind(operator, right), left, right.constant()) : other(tokens);
    }

    /** Both sides of a join, each as if it were the one that is looked up. */
    static List<Predicate> joined(@Nullable String condition) {
        var found = new ArrayList<Predicate>();
        for (var predicate : of(condition)) {
            found.add(predicate);
            var tokens = Tokens.of(predicate.text());
            int at = operator(tokens);
            if (at > 0 && tokens.get(at).equals("=")) {
                var right = Side.of(tokens.subList(at + 1, tokens.size()));
                if (right.keyed()) {
                    found.add(made(tokens, Kind.EQUAL, right, false));
                }
            }
        }
        return found;
    }

    private static Kind kind(String operator, Side value) {
        return switch (operator) {
            case "=" -> Kind.EQUAL;
            case "<", ">", "<=", ">=" -> Kind.RANGE;
            case "IS" -> Kind.STATE;
            case "~~" -> value.startsFixed() ? Kind.PREFIX : Kind.CONTAINS;
            case "~~*" -> Kind.CONTAINS;
            default -> Kind.OTHER;
        };
    }

    private static Predicate made(List<String> tokens, Kind kind, Side side, boolean constant) {
        return new Predicate(Side.text(tokens), kind, side.qualifier(), side.column(), side.expression(), constant);
    }

    private static Predicate other(List<String> tokens) {
        return new Predicate(Side.text(tokens), Kind.OTHER, null, null, null, false);
    }

    private static int operator(List<String> tokens) {
        int depth = 0;
        for (int at = 0; at < tokens.size(); at++) {
            depth += step(tokens.get(at));
            if (depth == 0 && at > 0 && COMPARING.contains(tokens.get(at))) {
                return at;
            }
        }
        return -1;
    }

    private static int step(String token) {
        return switch (token) {
            case "(", "[" -> 1;
            case ")", "]" -> -1;
            default -> 0;
        };
    }

    static List<String> unwrapped(List<String> tokens) {
        var bare = tokens;
        while (bare.size() > 1 && bare.get(0).equals("(") && closes(bare)) {
            bare = bare.subList(1, bare.size() - 1);
        }
        return bare;
    }

    /** Whether the first bracket ends with the last token. */
    private static boolean closes(List<String> tokens) {
        int depth = 0;
        for (int at = 0; at < tokens.size(); at++) {
            depth += step(tokens.get(at));
            if (depth == 0) {
                return at == tokens.size() - 1;
            }
        }
        return false;
    }

    private static List<List<String>> split(List<String> tokens, String word) {
        var parts = new ArrayList<List<String>>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < tokens.size(); at++) {
            depth += step(tokens.get(at));
            if (depth == 0 && tokens.get(at).equals(word)) {
                parts.add(tokens.subList(from, at));
                from = at + 1;
            }
        }
        parts.add(tokens.subList(from, tokens.size()));
        return parts;
    }
}
