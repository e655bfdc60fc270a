package dev.lockkeeper.lint;

import static java.util.stream.Collectors.toCollection;

import dev.lockkeeper.lint.list.Lists;
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
 * @param scripts what runs to apply it
 * @param leftOut how many findings were said beside those listed; null where all are
 * @param rollback what would run to take it back, judged apart: its findings are not the migration's
 * @param remainder what it leaves to do, and what it does of what was left; nothing in reports that are older
 */
public record LintReport(
        List<ScriptReport> scripts, @Nullable Integer leftOut, List<ScriptReport> rollback, Remainder remainder) {

    public LintReport {
        scripts = Lists.copy(scripts);
        rollback = rollback == null ? List.of() : List.copyOf(rollback);
        remainder = remainder == null ? Remainder.NOTHING : remainder;
    }

    public LintReport(List<ScriptReport> scripts, List<ScriptReport> rollback) {
        this(scripts, null, rollback, Remainder.NOTHING);
    }

    /** The findings of the way back alone, as a report of its own. */
    public LintReport ofRollback() {
        return new LintReport(rollback);
    }

    public LintReport(List<ScriptReport> scripts) {
        this(scripts, null, List.of(), Remainder.NOTHING);
    }

    /** The same of scripts that are marked otherwise. */
    public LintReport with(List<ScriptReport> others) {
        return new LintReport(others, leftOut, rollback, remainder);
    }

    /** The same with what would take it back. */
    public LintReport withRollback(List<ScriptReport> judged) {
        return new LintReport(scripts, leftOut, judged, remainder);
    }

    /** With no more findings than that: the gravest, and among equals those of decisions, and then the first. */
    public LintReport gravest(int most) {
        var all = findings();
        if (all.size() <= most) {
            return this;
        }
        var kept = Collections.newSetFromMap(new IdentityHashMap<Finding, Boolean>());
        all.stream()
                .sorted(Comparator.comparing(Finding::severity)
                        .thenComparing(finding -> finding.citation() != null)
                        .reversed())
                .limit(most)
                .forEach(kept::add);
        return new LintReport(
                scripts.stream().map(script -> script.listing(kept)).toList(), all.size() - most, rollback, remainder);
    }

    public List<StatementReport> statements() {
        return scripts.stream().flatMap(script -> script.statements().stream()).toList();
    }

    public List<Finding> findings() {
        return statements().stream()
                .flatMap(statement -> statement.findings().stream())
                .toList();
    }

    /** Findings that nobody has waived. */
    public List<Finding> open() {
        return findings().stream().filter(finding -> finding.waiver() == null).toList();
    }

    /** How many findings have been waived. */
    public int waived() {
        return findings().size() - open().size();
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
