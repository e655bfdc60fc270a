package dev.lockkeeper.lint;

import java.util.List;

/** One script, statement by statement. */
public record ScriptReport(String name, boolean inTransaction, List<StatementReport> statements) {

    public ScriptReport {
        statements = List.copyOf(statements);
    }

    public ScriptReport with(List<StatementReport> others) {
        return new ScriptReport(name, inTransaction, others);
    }
}
