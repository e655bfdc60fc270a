package dev.lockkeeper.lint.routine;

import dev.lockkeeper.lint.source.Lexeme;
import dev.lockkeeper.lint.source.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ways in which variables of known values may stand together in an expression. */
final class Combinations {

    private static final int MOST = 200;

    private Combinations() {}

    /** One map at least; variables with too many ways are left out, as unknown. */
    static List<Map<String, Passage>> of(List<Lexeme> expression, Variables variables) {
        List<Map<String, Passage>> ways = List.of(Map.of());
        for (var name : named(expression, variables)) {
            var values = variables.values(name);
            if (ways.size() * values.size() <= MOST) {
                ways = extended(ways, Words.folded(name), values);
            }
        }
        return ways;
    }

    private static Iterable<Lexeme> named(List<Lexeme> expression, Variables variables) {
        var named = new HashMap<String, Lexeme>();
        expression.stream()
                .filter(token -> !variables.values(token).isEmpty())
                .forEach(token -> named.putIfAbsent(Words.folded(token), token));
        return named.values();
    }

    private static List<Map<String, Passage>> extended(
            List<Map<String, Passage>> ways, String name, List<Passage> values) {
        var extended = new ArrayList<Map<String, Passage>>();
        for (var way : ways) {
            for (var value : values) {
                var wider = new HashMap<>(way);
                wider.put(name, value);
                extended.add(wider);
            }
        }
        return extended;
    }
}
