package dev.lockkeeper.lint.output;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.ScriptReport;
import dev.lockkeeper.lint.ScriptRole;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.StatementKind;
import dev.lockkeeper.lint.StatementReport;
import java.util.List;

/**
 * A script with what there is to say of it.
 *
 * @param path with slashes, as the reader knows the file
 * @param sql the whole file
 */
public record CheckedScript(String path, String sql, ScriptReport report) {

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
