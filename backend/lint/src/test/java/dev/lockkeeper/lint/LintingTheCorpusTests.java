package dev.lockkeeper.lint;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LintingTheCorpusTests {

    private static final Pattern MADE = Pattern.compile("(?i)\\bCREATE\\s+(?:\\w+\\s+)?TABLE\\s+(?!IF\\b)([\\w.]+)");

    private static final Pattern NAMES = Pattern.compile("[\\w.]+");

    /** Secrets in the text are as bad wherever they come to lie. */
    private static final Set<String> OF_THE_TEXT = Set.of("plaintext-secret-column");

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

    @Test
    void no_error_is_about_a_table_that_the_change_itself_makes() {
        var findings =
                reports.stream().flatMap(report -> onNewTables(report).stream()).collect(toList());

        assertThat(findings).hasSizeGreaterThan(100);
        assertThat(findings).extracting(Finding::severity).doesNotContain(Severity.ERROR);
    }

    /** These are about the statement and its text, and would be the same on a table that nobody uses. */
    @Test
    void errors_that_speak_of_a_new_table_are_refused_statements_and_secrets() {
        var script = new Script(
                "V1__a.sql",
                "CREATE TABLE a (id bigint PRIMARY KEY, n text, n text);\n"
                        + "CREATE TABLE b (id bigint PRIMARY KEY, password text);",
                true);

        assertThat(Linter.lint(List.of(script), LintContext.of(18)).findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(Finding::ruleId, Finding::table)
                .containsExactly(tuple("duplicate-column-assignment", null), tuple("plaintext-secret-column", null));
    }

    /** Their table is taken off, so it is the statement that tells; what is refused is refused on every table. */
    @Test
    void no_other_rule_stops_a_statement_on_a_table_that_the_change_itself_makes() {
        var stopping = reports.stream()
                .flatMap(report -> errorsOnNewTables(report).stream())
                .toList();

        assertThat(stopping).hasSizeGreaterThan(20);
        assertThat(stopping)
                .filteredOn(finding -> !finding.consequences().contains(Consequence.WILL_FAIL))
                .extracting(Finding::ruleId)
                .isSubsetOf(OF_THE_TEXT);
    }

    private static List<Finding> errorsOnNewTables(LintReport report) {
        Set<String> made = new HashSet<>();
        var errors = new ArrayList<Finding>();
        for (var statement : report.statements()) {
            MADE.matcher(statement.sql()).results().forEach(table -> made.add(table.group(1)));
            if (NAMES.matcher(statement.sql()).results().anyMatch(name -> made.contains(name.group()))) {
                statement.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR && finding.table() == null)
                        .forEach(errors::add);
            }
        }
        return errors;
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
