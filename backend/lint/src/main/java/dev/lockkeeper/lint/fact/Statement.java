package dev.lockkeeper.lint.fact;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A statement, read.
 *
 * @param kind such as "ALTER TABLE ADD COLUMN"
 * @param problem why it could not be read, null when it could
 * @param problemOffset where in the script that is
 * @param placeholders as they stand in it, unresolved
 */
public record Statement(
        String kind, List<Fact> facts, @Nullable String problem, int problemOffset, List<String> placeholders) {

    /** What an ALTER is about, before its actions. */
    public Optional<AlterTable> head() {
        return facts.stream()
                .filter(AlterTable.class::isInstance)
                .map(AlterTable.class::cast)
                .findFirst();
    }

    /** The same without its head: what it does. */
    public Statement actions() {
        var actions =
                facts.stream().filter(fact -> !(fact instanceof AlterTable)).toList();
        return new Statement(kind, actions, problem, problemOffset, placeholders);
    }

    public Statement {
        facts = List.copyOf(facts);
        placeholders = List.copyOf(placeholders);
    }
}
