package dev.lockkeeper.lint.fact;

import java.util.List;
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

    public Statement {
        facts = List.copyOf(facts);
        placeholders = List.copyOf(placeholders);
    }
}
