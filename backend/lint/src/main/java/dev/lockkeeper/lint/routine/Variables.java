package dev.lockkeeper.lint.routine;

import dev.lockkeeper.lint.grammar.SqlParser;
import dev.lockkeeper.lint.source.Lexeme;
import dev.lockkeeper.lint.source.Passage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that a body declares, and the values of those that can have only a few. */
final class Variables {

    private static final Set<String> GIVEN = Set.of("new", "old", "found", "sqlerrm", "sqlstate");

    private final Set<String> names = new HashSet<>(GIVEN);
    private final Map<String, List<Passage>> values = new HashMap<>();

    Variables(Set<String> parameters) {
        names.addAll(parameters);
    }

    Set<String> names() {
        return names;
    }

    void declare(String name) {
        names.add(name);
        values.remove(name);
    }

    /** The variable is one of these, as long as it is not given another value. */
    void set(String name, List<Passage> known) {
        names.add(name);
        values.put(name, known);
    }

    void forget(String name) {
        names.add(name);
        values.remove(name);
    }

    boolean known(Lexeme token) {
        boolean word = token.getType() != SqlParser.STRING_LITERAL;
        return word && names.contains(Words.folded(token));
    }

    /** Every value the name may have, or none when that is not known. */
    List<Passage> values(Lexeme token) {
        return values.getOrDefault(Words.folded(token), List.of());
    }
}
