package dev.lockkeeper.lint;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One of several scripts in their order; {@code inTransaction} says that the runner wraps it in a transaction.
 *
 * @param sql the whole file, so that lines and columns stay those that people see
 * @param sections what of it runs, where that is not all of it in one transaction
 * @param values what the runner puts in the place of placeholders, by their whole text, such as "${schema}" or ":name"
 */
public record Script(
        String name,
        String sql,
        boolean inTransaction,
        ScriptRole role,
        List<Section> sections,
        Map<String, String> values) {

    public Script {
        role = Objects.requireNonNullElse(role, ScriptRole.UP);
        sections = sections == null ? List.of() : List.copyOf(sections);
        values = values == null ? Map.of() : Map.copyOf(values);
    }

    /** An up script that runs from its beginning to its end. */
    public Script(String name, String sql, boolean inTransaction) {
        this(name, sql, inTransaction, ScriptRole.UP, List.of(), Map.of());
    }

    /** A script of which only parts run. */
    public Script(String name, String sql, ScriptRole role, List<Section> sections) {
        this(
                name,
                sql,
                sections.stream().allMatch(section -> section.mode().inTransaction()),
                role,
                sections,
                Map.of());
    }

    public Script with(Map<String, String> known) {
        return new Script(name, sql, inTransaction, role, sections, known);
    }

    /** What runs, in order: the given sections, or all of it. */
    public List<Section> running() {
        var mode = inTransaction ? TransactionMode.WRAPPED : TransactionMode.NONE;
        return sections.isEmpty() ? List.of(new Section(0, sql.length(), mode)) : sections;
    }
}
