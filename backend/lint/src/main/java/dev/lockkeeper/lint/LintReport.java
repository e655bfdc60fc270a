package dev.lockkeeper.lint;

import static java.util.stream.Collectors.toCollection;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything the linter has to say about a migration.
 *
 * @param leftOut how many findings were said beside those listed; null where all are
 */
public record LintReport(
        List<ScriptReport> scripts, @Nullable Integer leftOut) {

    public LintReport {
        scripts = List.copyOf(scripts);
    }

    public LintReport(List<ScriptReport> scripts) {
        this(scripts, null);
    }

    /** With no more findings than that: the gravest, and among equals the first. */
    public LintReport gravest(int most) {
        var all = findings();
        if (all.size() <= most) {
            return this;
        }
        var kept = Collections.newSetFromMap(new IdentityHashMap<Finding, Boolean>());
        all.stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .limit(most)
                .forEach(kept::add);
        return new LintReport(
                scripts.stream().map(script -> script.listing(kept)).toList(), all.size() - most);
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
