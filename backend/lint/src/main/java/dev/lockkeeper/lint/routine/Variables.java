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
    private final Map<String, Spelling> spellings = new HashMap<>();

    /** Parameters with their types, by name and by number. */
    Variables(Map<String, String> parameters) {
        parameters.forEach((name, type) -> {
            spellings.put(name, Spelling.ofType(type));
            if (!name.startsWith("$")) {
                names.add(name);
            }
        });
    }

    Set<String> names() {
        return names;
    }

    /** A name that is declared twice, in blocks of its own, may mean either. */
    void declare(String name, String type) {
        names.add(name);
        values.remove(name);
        spell(name, Spelling.ofType(type));
    }

    /** What the text of a variable, or of a record's field, can be. */
    void spell(String name, Spelling spelling) {
        spellings.merge(name, spelling, Spelling::or);
    }

    /** What the text of an expression can be. */
    Spelling spelling(List<Lexeme> term) {
        var cast = Terms.cast(term);
        if (cast != null) {
            return Spelling.ofType(cast);
        }
        if (Terms.isCall(term)) {
            return Spelling.ofCall(Words.folded(term.get(0)));
        }
        return Terms.isSum(term) ? sum(term) : spellings.getOrDefault(Terms.dotted(term), Spelling.ANY);
    }

    /** Whole numbers make whole numbers. */
    private Spelling sum(List<Lexeme> term) {
        return term.stream()
                .filter(Terms::isName)
                .map(name -> spellings.getOrDefault(Words.folded(name), Spelling.ANY))
                .reduce(Spelling.HARMLESS, Spelling::or);
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
