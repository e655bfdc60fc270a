package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.ScriptReport;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.StatementKind;
import dev.lockkeeper.lint.StatementReport;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.rule.Rules;
import dev.lockkeeper.lint.settings.LintSettings;
import dev.lockkeeper.lint.settings.RuleLevel;
import java.util.ArrayList;
import java.util.List;

/** Tells at the end of a way back what it has not brought back. */
final class Undo {

    private static final String RULE = "undo-not-inverse";
    private static final int MOST_NAMED = 5;

    private final List<String> differences;
    private final boolean known;
    private final LintSettings settings;

    /**
     * What is known after both ways.
     *
     * @param differences what is not as it was
     * @param known whether every statement there could be read
     */
    Undo(List<String> differences, boolean known, LintSettings settings) {
        this.differences = differences;
        this.known = known;
        this.settings = settings;
    }

    /** Whether some statement hides what it does to the schema. */
    static boolean hides(List<ScriptReport> scripts) {
        return scripts.stream()
                .flatMap(script -> script.statements().stream())
                .anyMatch(statement ->
                        statement.work() == Work.UNKNOWN || statement.kind().equals(StatementKind.UNPARSED));
    }

    List<ScriptReport> told(List<ScriptReport> scripts) {
        boolean off =
                settings.level(RULE).filter(level -> level == RuleLevel.OFF).isPresent();
        boolean silent = known && !hides(scripts) && differences.isEmpty();
        int last = lastSpeaking(scripts);
        if (off || silent || last < 0) {
            return scripts;
        }
        var told = new ArrayList<>(scripts);
        told.set(last, told(scripts.get(last), known && !hides(scripts)));
        return told;
    }

    private static int lastSpeaking(List<ScriptReport> scripts) {
        int at = scripts.size() - 1;
        while (at >= 0 && scripts.get(at).statements().isEmpty()) {
            at--;
        }
        return at;
    }

    private ScriptReport told(ScriptReport script, boolean sure) {
        var statements = new ArrayList<>(script.statements());
        var last = statements.get(statements.size() - 1);
        var findings = new ArrayList<>(last.findings());
        findings.add(sure ? different(last) : unknown(last));
        statements.set(statements.size() - 1, last.with(findings));
        return script.with(statements);
    }

    private Finding different(StatementReport at) {
        var shown = String.join(", ", differences.subList(0, Math.min(differences.size(), MOST_NAMED)));
        int rest = differences.size() - MOST_NAMED;
        return finding(at, "After this undo, " + shown + (rest > 0 ? " and " + rest + " more" : "") + ".");
    }

    private Finding unknown(StatementReport at) {
        return finding(at, "Whether this undo brings the schema back is not known: a statement hides what it does.")
                .as(Severity.INFO);
    }

    private Finding finding(StatementReport at, String message) {
        var finding = Rules.onText(RULE, message, at.startLine(), 1);
        return settings.level(RULE)
                .flatMap(RuleLevel::severity)
                .map(finding::as)
                .orElse(finding);
    }
}
