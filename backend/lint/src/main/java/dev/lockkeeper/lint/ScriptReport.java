package dev.lockkeeper.lint;

import java.util.List;
import java.util.Set;

/** One script, statement by statement. */
public record ScriptReport(String name, boolean inTransaction, List<StatementReport> statements) {

    public ScriptReport {
        statements = List.copyOf(statements);
    }

    ScriptReport listing(Set<Finding> kept) {
        return with(statements.stream().map(statement -> statement.listing(kept)).toList());
    }

    public ScriptReport with(List<StatementReport> others) {
        return new ScriptReport(name, inTransaction, others);
    }
}
