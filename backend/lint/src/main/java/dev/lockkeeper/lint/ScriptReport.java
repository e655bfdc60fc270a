package dev.lockkeeper.lint;

import dev.lockkeeper.lint.list.Lists;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One script, statement by statement.
 *
 * @param role up in reports that were stored before there were others
 */
public record ScriptReport(String name, boolean inTransaction, List<StatementReport> statements, ScriptRole role) {

    public ScriptReport {
        statements = Lists.copy(statements);
        role = Objects.requireNonNullElse(role, ScriptRole.UP);
    }

    public ScriptReport(String name, boolean inTransaction, List<StatementReport> statements) {
        this(name, inTransaction, statements, ScriptRole.UP);
    }

    ScriptReport listing(Set<Finding> kept) {
        return with(
                statements.stream().map(statement -> statement.listing(kept)).toList());
    }

    public ScriptReport with(List<StatementReport> others) {
        return new ScriptReport(name, inTransaction, others, role);
    }
}
