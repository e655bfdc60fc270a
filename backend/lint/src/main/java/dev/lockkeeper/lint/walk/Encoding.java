package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.StatementReport;
import dev.lockkeeper.lint.rule.Rules;
import dev.lockkeeper.lint.settings.LintSettings;
import dev.lockkeeper.lint.settings.RuleLevel;
import dev.lockkeeper.lint.source.Lines;
import java.util.ArrayList;
import java.util.List;

/** Finds what is left of bytes that were not UTF-8: whoever decodes them puts the replacement character there. */
final class Encoding {

    private static final String RULE = "not-utf8";
    private static final char REPLACEMENT = '\uFFFD';

    private Encoding() {}

    static List<StatementReport> apply(Script script, List<StatementReport> reports, LintSettings settings) {
        int at = script.sql().indexOf(REPLACEMENT);
        boolean off =
                settings.level(RULE).filter(level -> level == RuleLevel.OFF).isPresent();
        if (at < 0 || reports.isEmpty() || off) {
            return reports;
        }
        var told = new ArrayList<>(reports);
        int target = target(reports, at);
        var findings = new ArrayList<>(told.get(target).findings());
        findings.add(finding(script, at, settings));
        told.set(target, told.get(target).with(findings));
        return told;
    }

    private static int target(List<StatementReport> reports, int offset) {
        int target = 0;
        while (target + 1 < reports.size() && reports.get(target + 1).startOffset() <= offset) {
            target++;
        }
        return target;
    }

    private static Finding finding(Script script, int at, LintSettings settings) {
        long count =
                script.sql().chars().filter(letter -> letter == REPLACEMENT).count();
        var lines = new Lines(script.sql());
        var message = "This script is not UTF-8: " + count
                + (count == 1 ? " byte here has" : " bytes from here on have") + " no meaning.";
        var finding = Rules.onText(RULE, message, lines.line(at), lines.column(at));
        return settings.level(RULE)
                .flatMap(RuleLevel::severity)
                .map(finding::as)
                .orElse(finding);
    }
}
