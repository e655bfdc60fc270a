package dev.lockkeeper.benchmarks.drive;

import dev.lockkeeper.lint.Consequence;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.StatementReport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** How many findings there are, and whether any cries wolf: a table that the change itself makes is in nobody's way. */
final class Precision {

    private static final Pattern MADE = Pattern.compile("(?i)\\bCREATE\\s+(?:\\w+\\s+)?TABLE\\s+(?!IF\\b)([\\w.]+)");

    private static final Pattern NAMES = Pattern.compile("[\\w.]+");
    private static final Set<String> OF_THE_TEXT = Set.of("plaintext-secret-column");

    private final Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
    private final List<String> unread = new ArrayList<>();
    private int files;
    private int blockers;

    static Precision of(Migrations migrations) {
        var precision = new Precision();
        migrations
                .scripts()
                .forEach(script ->
                        precision.see(script.name(), Migrations.lint(script).statements()));
        return precision;
    }

    /** Files with a statement that could not be read. */
    List<String> unread() {
        return unread;
    }

    private void see(String name, List<StatementReport> statements) {
        files++;
        var made = new HashSet<String>();
        for (var statement : statements) {
            MADE.matcher(statement.sql()).results().forEach(table -> made.add(table.group(1)));
            boolean own = NAMES.matcher(statement.sql()).results().anyMatch(word -> made.contains(word.group()));
            statement.findings().forEach(finding -> see(finding, own));
        }
        if (statements.stream().flatMap(each -> each.findings().stream()).anyMatch(Precision::unparsed)) {
            unread.add(name);
        }
    }

    private static boolean unparsed(Finding finding) {
        return finding.ruleId().equals("unparsed-statement") && finding.severity() == Severity.ERROR;
    }

    /** Such an error names no table, so the statement tells; a refusal or a secret is one on every table. */
    private void see(Finding finding, boolean own) {
        findings.merge(finding.severity(), 1, Integer::sum);
        if (own
                && finding.severity() == Severity.ERROR
                && finding.table() == null
                && !finding.consequences().contains(Consequence.WILL_FAIL)
                && !OF_THE_TEXT.contains(finding.ruleId())) {
            blockers++;
        }
    }

    List<String> table() {
        return List.of(
                "| findings a file | errors | warnings | notes |",
                "|---|--:|--:|--:|",
                "| ours | %.2f | %.2f | %.2f |"
                        .formatted(each(Severity.ERROR), each(Severity.WARN), each(Severity.INFO)),
                "",
                "Errors on tables that the same change makes: %d of %,d."
                        .formatted(blockers, findings.getOrDefault(Severity.ERROR, 0)));
    }

    private double each(Severity severity) {
        return (double) findings.getOrDefault(severity, 0) / files;
    }
}
