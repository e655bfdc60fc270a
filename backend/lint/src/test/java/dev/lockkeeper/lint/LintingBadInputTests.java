package dev.lockkeeper.lint;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lockkeeper.risk.Posture;
import dev.lockkeeper.risk.RiskContext;
import dev.lockkeeper.risk.RiskModel;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LintingBadInputTests {

    /** Far more than any of these takes; a way that is not linear would take hours. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    private static final int MEGABYTES = 5_000_000;

    static Stream<Arguments> monsters() {
        return Stream.of(
                monster("one insert of many rows", "INSERT INTO t VALUES " + fill("(1, 'some text', now()),")),
                monster("one endless expression", "SELECT " + fill("1 + ")),
                monster("one endless condition", "SELECT 1 WHERE " + fill("a = 1 OR ")),
                monster("open parentheses", "SELECT " + fill("(")),
                monster("open parentheses and selects", fill("(SELECT ")),
                monster("brackets", "SELECT a" + fill("[")),
                monster("signs", "SELECT " + fill("- ")),
                monster("operators without blanks", "SELECT " + fill("+")),
                monster("tildes", "SELECT " + fill("~")),
                monster("NOT", "SELECT " + fill("NOT ")),
                monster("CASE", "SELECT " + fill("CASE WHEN a THEN ")),
                monster("joins", "SELECT * FROM t " + fill("JOIN t ")),
                monster("an open string", "SELECT '" + fill("x")),
                monster("an open dollar quote", "SELECT $a$" + fill("$b$")),
                monster("an open comment", fill("/*")),
                monster("an open placeholder", fill("${")),
                monster("an open brace pair", fill("{{")),
                monster("one long name", "SELECT " + fill("x")),
                monster("one long number", "SELECT " + fill("1")),
                monster("dots", "SELECT a" + fill(".b")),
                monster("casts", "SELECT a" + fill("::b")),
                monster("zeros", fill("\0")),
                monster("quotes", fill("'")),
                monster("empty statements", fill(";")),
                monster("lines", fill("\n")),
                monster("statements", fill("SELECT 1;\n")),
                monster("columns", "ALTER TABLE t " + fill("ADD COLUMN c int, ")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("monsters")
    void five_megabytes_of_anything_end_in_time(String name, String sql) {
        var report = assertTimeoutPreemptively(BOUND, () -> lint(sql));

        assertThat(report.findings())
                .allSatisfy(finding -> assertThat(finding.line()).isPositive());
    }

    @Test
    void ten_thousand_statements_are_all_judged() {
        var sql = "ALTER TABLE t ADD COLUMN c int;\n".repeat(Linter.MOST_STATEMENTS);

        var report = assertTimeoutPreemptively(BOUND, () -> lint(sql));
        var risk = new RiskContext(LintContext.of(18), Posture.REVERSIBLE, List.of());
        var assessment = assertTimeoutPreemptively(BOUND, () -> RiskModel.assess(report, risk));

        assertThat(report.statements()).hasSize(Linter.MOST_STATEMENTS);
        assertThat(report.unparsed()).isZero();
        assertThat(assessment.factors()).isNotEmpty();
    }

    @Test
    void ten_thousand_tables_in_one_transaction_are_assessed() {
        var sql = new StringBuilder();
        for (int table = 0; table < Linter.MOST_STATEMENTS; table++) {
            sql.append("CREATE INDEX ON t").append(table).append(" (a);\n");
        }
        var risk = new RiskContext(LintContext.of(18), Posture.REVERSIBLE, List.of());

        var report = assertTimeoutPreemptively(BOUND, () -> lint(sql.toString()));
        var assessment = assertTimeoutPreemptively(BOUND, () -> RiskModel.assess(report, risk));

        assertThat(assessment.factors()).hasSizeGreaterThan(Linter.MOST_STATEMENTS - 1);
    }

    @Test
    void what_comes_after_ten_thousand_statements_is_refused_by_a_finding() {
        var report = lint("SELECT 1;\n".repeat(Linter.MOST_STATEMENTS + 5));

        assertThat(report.findings())
                .extracting(Finding::message)
                .containsExactly("This statement comes after the first 10000 statements.");
        assertThat(report.findings().get(0).line()).isEqualTo(Linter.MOST_STATEMENTS + 1);
    }

    @Test
    void a_script_that_is_too_long_is_refused_by_a_finding() {
        var report = lint("x".repeat(Linter.MOST_CHARACTERS + 1));

        assertThat(report.findings())
                .extracting(Finding::message)
                .containsExactly("This statement has more than 16000000 characters.");
    }

    @Test
    void an_unclosed_quote_is_told_where_it_opens() {
        var finding = lint("SELECT 1;\nSELECT\n  'open").findings().get(0);

        assertThat(finding.message()).isEqualTo("This statement opens a quote that is never closed.");
        assertThat(finding.line()).isEqualTo(3);
        assertThat(finding.column()).isEqualTo(3);
    }

    @Test
    void an_unclosed_comment_is_told_where_it_opens() {
        var finding = lint("SELECT 1\n  /* open /* closed */").findings().get(0);

        assertThat(finding.message()).isEqualTo("This statement opens a comment that is never closed.");
        assertThat(finding.line()).isEqualTo(2);
        assertThat(finding.column()).isEqualTo(3);
    }

    @Test
    void a_name_is_cut_where_postgresql_cuts_it() {
        assertThat(lint("DROP TABLE " + "a".repeat(MEGABYTES - 100)).tables())
                .containsExactly(TableName.of("a".repeat(63)));
        assertThat(lint("DROP TABLE \"" + "ä".repeat(100) + "\"").tables())
                .containsExactly(TableName.of("ä".repeat(31)));
    }

    @Test
    void ten_thousand_tables_in_one_statement_are_judged_in_time() {
        var tables = IntStream.range(0, 10_000).mapToObj(n -> "t" + n).collect(joining(","));

        var report = assertTimeoutPreemptively(BOUND, () -> lint("DROP TABLE " + tables));

        assertThat(report.tables()).hasSize(10_000);
    }

    @Test
    void a_zero_character_is_told_where_it_stands() {
        var finding = lint("SELECT 1\0;").findings().get(0);

        assertThat(finding.message()).isEqualTo("This statement has a character that cannot stand there.");
        assertThat(finding.column()).isEqualTo(9);
    }

    @Test
    void nesting_is_allowed_as_deep_as_anybody_needs_and_no_deeper() {
        assertThat(lint("SELECT " + "(".repeat(200) + "1" + ")".repeat(200)).findings())
                .isEmpty();
        assertThat(lint("SELECT " + "(".repeat(201) + "1" + ")".repeat(201)).findings())
                .extracting(Finding::message)
                .containsExactly("This statement is nested more than 200 levels deep.");
    }

    @Test
    void statements_around_a_broken_one_are_still_judged() {
        var report = lint("DROP TABLE a; ALTER TABL b; DROP TABLE c;");

        assertThat(report.unparsed()).isEqualTo(1);
        assertThat(report.tables()).containsExactly(TableName.of("a"), TableName.of("c"));
    }

    @Property(tries = 1_000)
    void no_text_makes_the_linter_throw(@ForAll String sql) {
        assertThat(lint(sql).scripts()).hasSize(1);
    }

    private static LintReport lint(String sql) {
        return Linter.lint(List.of(new Script("V1.sql", sql, true)), LintContext.of(18));
    }

    private static Arguments monster(String name, String sql) {
        return Arguments.of(name, sql);
    }

    private static String fill(String scrap) {
        return scrap.repeat((MEGABYTES - 100) / scrap.length());
    }
}
