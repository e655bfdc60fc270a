package dev.lockkeeper.lint.output;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.LintOutcome;
import dev.lockkeeper.lint.ScriptReport;
import dev.lockkeeper.lint.ScriptRole;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.StatementKind;
import dev.lockkeeper.lint.StatementReport;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * A script with what there is to say of it.
 *
 * @param path with slashes, as the reader knows the file
 * @param sql the whole file
 */
public record CheckedScript(String path, String sql, ScriptReport report) {

    /** Each with its own SQL: what is applied first, then what takes it back. */
    public static List<CheckedScript> of(LintOutcome outcome) {
        var texts = new HashMap<List<Object>, String>();
        outcome.scripts().forEach(script -> texts.put(List.of(script.role(), script.name()), script.sql()));
        return Stream.concat(outcome.report().scripts().stream(), outcome.report().rollback().stream())
                .map(report -> new CheckedScript(
                        report.name(), texts.getOrDefault(List.of(report.role(), report.name()), ""), report))
                .toList();
    }

    List<Finding> findings() {
        return report.statements().stream()
                .flatMap(statement -> statement.findings().stream())
                .toList();
    }

    /** Whether it would take others back: then its findings are not the migration's. */
    boolean wayBack() {
        return report.role() == ScriptRole.DOWN;
    }

    /** How many findings at or over that severity nobody has waived. */
    public int over(Severity threshold) {
        return wayBack()
                ? 0
                : (int) findings().stream()
                        .filter(finding -> counts(finding, threshold))
                        .count();
    }

    /** How many statements cannot be read, but for those that somebody has looked at and waived. */
    public int unread() {
        return (int) report.statements().stream().filter(CheckedScript::unread).count();
    }

    static boolean counts(Finding finding, Severity threshold) {
        return finding.waiver() == null && finding.severity().compareTo(threshold) >= 0;
    }

    static boolean unread(StatementReport statement) {
        return statement.kind().equals(StatementKind.UNPARSED)
                && statement.findings().stream().noneMatch(finding -> finding.waiver() != null);
    }
}
