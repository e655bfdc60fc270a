package dev.lockkeeper.lint;

import java.util.List;
import java.util.Objects;

/**
 * One of several scripts in their order; {@code inTransaction} says that the runner wraps it in a transaction.
 *
 * @param sql the whole file, so that lines and columns stay those that people see
 * @param sections what of it runs, where that is not all of it in one transaction
 */
public record Script(String name, String sql, boolean inTransaction, ScriptRole role, List<Section> sections) {

    public Script {
        role = Objects.requireNonNullElse(role, ScriptRole.UP);
        sections = sections == null ? List.of() : List.copyOf(sections);
    }

    /** An up script that runs from its beginning to its end. */
    public Script(String name, String sql, boolean inTransaction) {
        this(name, sql, inTransaction, ScriptRole.UP, List.of());
    }

    /** A script of which only parts run. */
    public Script(String name, String sql, ScriptRole role, List<Section> sections) {
        this(name, sql, sections.stream().allMatch(section -> section.mode().inTransaction()), role, sections);
    }

    /** What runs, in order: the given sections, or all of it. */
    public List<Section> running() {
        var mode = inTransaction ? TransactionMode.WRAPPED : TransactionMode.NONE;
        return sections.isEmpty() ? List.of(new Section(0, sql.length(), mode)) : sections;
    }
}
