package dev.lockkeeper.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.risk.Factor;
import dev.lockkeeper.risk.Posture;
import dev.lockkeeper.risk.RiskAssessment;
import dev.lockkeeper.risk.RiskContext;
import dev.lockkeeper.risk.RiskModel;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaivingFindingsTests {

    private static final LintContext TODAY = LintContext.of(18).on(LocalDate.of(2026, 11, 21));

    @Test
    void a_waived_finding_stays_and_says_why() {
        var report = lint("""
                -- lockkeeper:allow drop-table until 2027-03-01 the archive has it
                DROP TABLE orders;
                """);

        assertThat(finding(report, "drop-table").waiver())
                .isEqualTo(new Waiver("drop-table", "the archive has it", 1, LocalDate.of(2027, 3, 1)));
        assertThat(report.waived()).isEqualTo(1);
        assertThat(report.open()).hasSize(report.findings().size() - 1);
    }

    @Test
    void a_waiver_before_a_statement_speaks_of_that_statement_alone() {
        var report = lint("""
                DROP TABLE a;
                -- lockkeeper:allow drop-table b was never used
                -- since 2019
                DROP TABLE b;
                DROP TABLE c;
                """);

        assertThat(waived(report)).containsExactly(2);
    }

    @Test
    void a_waiver_behind_a_statement_speaks_of_that_statement_alone() {
        var report =
                lint("DROP TABLE a;\nDROP TABLE b; -- lockkeeper:allow drop-table b was never used\nDROP TABLE c;");

        assertThat(waived(report)).containsExactly(2);
    }

    @Test
    void a_waiver_inside_a_statement_speaks_of_it() {
        var report = lint("DROP TABLE /* lockkeeper:allow drop-table never used */ a; DROP TABLE b;");

        assertThat(waived(report)).containsExactly(1);
    }

    @Test
    void a_waiver_in_a_body_speaks_of_the_next_line() {
        var report = lint("""
                DO $$
                BEGIN
                    -- lockkeeper:allow drop-table never used
                    DROP TABLE a;
                    DROP TABLE b;
                END $$;
                """);

        assertThat(report.findings())
                .filteredOn(finding -> finding.waiver() != null)
                .extracting(Finding::line)
                .containsExactly(4);
    }

    @Test
    void a_comment_in_a_string_is_no_waiver() {
        var report = lint("INSERT INTO a VALUES ('-- lockkeeper:allow drop-table x y'); DROP TABLE b;");

        assertThat(report.waived()).isZero();
        assertThat(rules(report)).doesNotContain("waiver-unused");
    }

    @Test
    void without_a_day_to_judge_by_a_waiver_holds() {
        var sql = "DROP TABLE a; -- lockkeeper:allow drop-table until 2001-01-01 never used";

        assertThat(Linter.lint(List.of(new Script("V1.sql", sql, true)), LintContext.of(18))
                        .waived())
                .isEqualTo(1);
        assertThat(lint(sql).waived()).isZero();
    }

    @Test
    void a_waiver_of_the_way_back_is_no_waiver_of_the_way_there() {
        var sql = "DROP TABLE a;\n-- down\nDROP TABLE b; -- lockkeeper:allow drop-table never used\n";
        int middle = sql.indexOf("-- down");
        var up = new Script("1.sql", sql, ScriptRole.UP, List.of(new Section(0, middle, TransactionMode.WRAPPED)));
        var down = new Script(
                "1.sql", sql, ScriptRole.DOWN, List.of(new Section(middle, sql.length(), TransactionMode.WRAPPED)));

        var report = Linter.lint(List.of(up, down), TODAY);

        assertThat(report.waived()).isZero();
        assertThat(rules(report)).doesNotContain("waiver-unused");
        assertThat(report.ofRollback().waived()).isEqualTo(1);
    }

    /** Locks are held and rows are lost all the same. */
    @Test
    void a_waiver_never_changes_the_risk() {
        var sql = "DROP TABLE orders;\nCREATE INDEX CONCURRENTLY i ON items (a);\nSELECT nobody_knows();";
        var waived = sql.replace("DROP", "-- lockkeeper:allow drop-table known\nDROP")
                .replace("CREATE", "-- lockkeeper:allow concurrently-in-transaction known\nCREATE")
                .replace("SELECT", "-- lockkeeper:allow dynamic-sql known\nSELECT");

        assertThat(lint(waived).waived()).isEqualTo(3);
        assertThat(assess(waived).tier()).isEqualTo(assess(sql).tier());
        assertThat(assess(waived).willFail()).hasSameSizeAs(assess(sql).willFail());
        assertThat(assess(waived).factors())
                .extracting(Factor::sentence)
                .isEqualTo(assess(sql).factors().stream().map(Factor::sentence).toList());
    }

    private static RiskAssessment assess(String sql) {
        return RiskModel.assess(lint(sql), new RiskContext(TODAY, Posture.REVERSIBLE, List.of()));
    }

    private static LintReport lint(String sql) {
        return Linter.lint(List.of(new Script("V1.sql", sql, true)), TODAY);
    }

    private static Finding finding(LintReport report, String rule) {
        return report.findings().stream()
                .filter(finding -> finding.ruleId().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rules(LintReport report) {
        return report.findings().stream().map(Finding::ruleId).toList();
    }

    private static List<Integer> waived(LintReport report) {
        return report.statements().stream()
                .filter(statement -> statement.findings().stream().anyMatch(finding -> finding.waiver() != null))
                .map(StatementReport::number)
                .toList();
    }
}
