package dev.lockkeeper.lint;

import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Everything the linter has to say about a migration. */
public record LintReport(List<ScriptReport> scripts) {

    public LintReport {
        scripts = List.copyOf(scripts);
    }

    public List<StatementReport> statements() {
        return scripts.stream().flatMap(script -> script.statements().stream()).toList();
    }

    public List<Finding> findings() {
        return statements().stream()
                .flatMap(statement -> statement.findings().stream())
                .toList();
    }

    /** The existing tables that are locked, in order of first touch. */
    public Set<TableName> tables() {
        return statements().stream()
                .flatMap(statement -> statement.locks().stream())
                .map(LockTaken::table)
                .collect(toCollection(LinkedHashSet::new));
    }

    /** How many statements could not be read. */
    public int unparsed() {
        return (int) statements().stream()
                .filter(statement -> statement.kind().equals(StatementKind.UNPARSED))
                .count();
    }
}
