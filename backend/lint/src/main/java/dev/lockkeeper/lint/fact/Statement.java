package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.list.Lists;
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
        return Lists.first(facts, AlterTable.class);
    }

    /** The same without its head: what it does. */
    public Statement actions() {
        var actions = Lists.where(facts, fact -> !(fact instanceof AlterTable));
        return actions.size() == facts.size()
                ? this
                : new Statement(kind, actions, problem, problemOffset, placeholders);
    }

    public Statement {
        facts = Lists.copy(facts);
        placeholders = Lists.copy(placeholders);
    }
}
