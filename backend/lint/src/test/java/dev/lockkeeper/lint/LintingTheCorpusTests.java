package dev.lockkeeper.lint;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LintingTheCorpusTests {

    private static final Pattern MADE = Pattern.compile("(?i)\\bCREATE\\s+(?:\\w+\\s+)?TABLE\\s+(?!IF\\b)([\\w.]+)");

    private final List<LintReport> reports = MigrationCorpus.scripts().stream()
            .map(script -> Linter.lint(List.of(script), LintContext.of(18)))
            .toList();

    @Test
    void every_migration_can_be_read() {
        assertThat(reports).hasSize(MigrationCorpus.FILES);
        assertThat(reports)
                .flatExtracting(LintReport::statements)
                .hasSizeGreaterThan(10_000)
                .filteredOn(statement -> statement.kind().equals(StatementKind.UNPARSED))
                .isEmpty();
    }

    /** What the server refuses is an error wherever it stands, and so is a secret in plain text. */
    @Test
    void no_error_is_about_a_table_that_the_change_itself_makes() {
        var errors = reports.stream()
                .flatMap(report -> onNewTables(report).stream())
                .filter(finding -> finding.severity() == Severity.ERROR)
                .collect(toList());

        assertThat(errors).isNotEmpty();
        assertThat(errors)
                .filteredOn(finding -> !finding.consequences().contains(Consequence.WILL_FAIL))
                .extracting(Finding::ruleId)
                .containsOnly("plaintext-secret-column");
    }

    private static List<Finding> onNewTables(LintReport report) {
        Set<String> made = new HashSet<>();
        return report.statements().stream()
                .flatMap(statement -> {
                    MADE.matcher(statement.sql()).results().forEach(table -> made.add(table.group(1)));
                    return statement.findings().stream();
                })
                .filter(finding ->
                        finding.table() != null && made.contains(finding.table().toString()))
                .toList();
    }
}
