package dev.lockkeeper.lint.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockkeeper.lint.Consequence;
import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.TableWork;
import dev.lockkeeper.lint.Work;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoopsInBodiesTests {

    private static final String BATCHES = """
            DO $$
            DECLARE
                last int := 0;
                highest int := (SELECT max(id) FROM orders);
            BEGIN
                WHILE last < highest LOOP
                    UPDATE orders SET note = '' WHERE id > last AND id <= last + 5000;
                    last := last + 5000;
                    COMMIT;
                END LOOP;
            END $$;
            """;

    @Test
    void a_loop_that_commits_after_each_batch_writes_batches() {
        var report = lint(BATCHES, false);

        assertThat(effort(report)).isEqualTo(Effort.NONE);
        assertThat(rules(report)).doesNotContain("unbatched-backfill", "commit-in-body", "dynamic-sql");
    }

    @Test
    void the_same_loop_without_commit_writes_the_whole_table_at_once() {
        var report = lint(BATCHES.replace("COMMIT;", ""), false);

        assertThat(effort(report)).isEqualTo(Effort.UPDATE);
        assertThat(rules(report)).contains("unbatched-backfill");
    }

    @Test
    void one_row_at_a_time_over_a_query_is_the_whole_table_at_once() {
        var report = lint("""
                DO $$ DECLARE r record; BEGIN
                FOR r IN SELECT id FROM orders LOOP
                    UPDATE orders SET note = '' WHERE id = r.id;
                END LOOP; END $$
                """, true);

        assertThat(effort(report)).isEqualTo(Effort.UPDATE);
        assertThat(rules(report)).contains("unbatched-backfill");
    }

    @Test
    void a_function_that_a_loop_calls_runs_as_often_as_the_loop_turns() {
        var function = "CREATE FUNCTION fix(n int) RETURNS void LANGUAGE sql"
                + " AS $f$ UPDATE orders SET total = 1 WHERE id = n $f$;";
        var once = lint(function + "SELECT fix(1);", true);
        var often = lint(
                function + "DO $$ DECLARE r record; BEGIN"
                        + " FOR r IN SELECT id FROM orders LOOP PERFORM fix(r.id); END LOOP; END $$",
                true);

        assertThat(rules(once)).doesNotContain("unbatched-backfill");
        assertThat(often.findings())
                .filteredOn(finding -> finding.ruleId().equals("unbatched-backfill"))
                .extracting(Finding::message)
                .containsExactly("In fix(): If the body gets there:"
                        + " How many rows of orders this writes at once is not bounded.");
    }

    @Test
    void a_few_turns_that_can_be_counted_stay_a_few_rows() {
        var report =
                lint("DO $$ BEGIN FOR n IN 1..5 LOOP UPDATE orders SET note = '' WHERE id = n; END LOOP; END $$", true);

        assertThat(effort(report)).isEqualTo(Effort.NONE);
    }

    @Test
    void a_commit_lets_go_of_the_locks_before_it() {
        var block = "DO $$ BEGIN ALTER TABLE orders ADD COLUMN a int; COMMIT; UPDATE items SET amount = 1; END $$";

        assertThat(rules(lint(block, false))).doesNotContain("work-under-strong-lock");
        assertThat(rules(lint(block.replace("COMMIT; ", ""), false))).contains("work-under-strong-lock");
    }

    @Test
    void what_needs_to_be_alone_fails_in_every_body() {
        assertThat(rules(lint("DO $$ BEGIN CREATE INDEX CONCURRENTLY ON orders (note); END $$", false)))
                .contains("concurrently-in-transaction");
    }

    @Test
    void what_fails_in_a_branch_fails_only_where_the_branch_is_taken() {
        var surely = lint("DO $$ BEGIN CREATE INDEX CONCURRENTLY ON orders (note); END $$", false);
        var perhaps =
                lint("DO $$ BEGIN IF true THEN CREATE INDEX CONCURRENTLY ON orders (note); END IF; END $$", false);

        assertThat(consequences(surely)).contains(Consequence.WILL_FAIL);
        assertThat(consequences(perhaps)).doesNotContain(Consequence.WILL_FAIL).contains(Consequence.MAY_FAIL_ON_DATA);
        assertThat(perhaps.findings())
                .allSatisfy(finding -> assertThat(finding.message()).startsWith("If the body gets there: "));
    }

    @Test
    void findings_stand_at_the_line_and_column_of_the_statement_inside() {
        var report = lint("DO $$\nBEGIN\n  IF true THEN\n    DROP TABLE items;\n  END IF;\nEND $$;", true);

        assertThat(report.findings())
                .filteredOn(finding -> finding.ruleId().equals("drop-table"))
                .extracting(Finding::line, Finding::column)
                .containsExactly(tuple(4, 5));
    }

    @Test
    void findings_in_strings_with_doubled_quotes_stand_where_the_text_stands() {
        var sql = "DO 'BEGIN EXECUTE ''DROP TABLE items''; END'";

        assertThat(lint(sql, true).findings())
                .filteredOn(finding -> finding.ruleId().equals("drop-table"))
                .extracting(Finding::column)
                .containsExactly(sql.indexOf("DROP") + 1);
    }

    @Test
    void a_body_that_cannot_be_read_says_where() {
        var finding = lint("DO $$\nBEGIN\n  IF true\n  DROP TABLE items;\nEND $$;", true).findings().stream()
                .filter(found -> found.ruleId().equals("unparsed-statement"))
                .findFirst()
                .orElseThrow();

        assertThat(finding.message()).isEqualTo("This statement cannot be read from \";\" on.");
        assertThat(finding.line()).isEqualTo(4);
    }

    @Test
    void a_routine_that_calls_itself_is_followed_once() {
        var report = lint(
                "CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'UPDATE items SET amount = 1; SELECT f()'; SELECT f();",
                true);

        assertThat(report.tables()).hasSize(1);
    }

    private static Effort effort(LintReport report) {
        return report.statements().get(0).tableWork().stream()
                .filter(work -> work.work() == Work.DML)
                .map(TableWork::effort)
                .findFirst()
                .orElseThrow();
    }

    private static List<Consequence> consequences(LintReport report) {
        return report.findings().stream()
                .flatMap(finding -> finding.consequences().stream())
                .toList();
    }

    private static List<String> rules(LintReport report) {
        return report.findings().stream().map(Finding::ruleId).toList();
    }

    private static LintReport lint(String sql, boolean inTransaction) {
        return Linter.lint(
                List.of(new Script("V2.sql", sql, inTransaction)),
                LintContext.of(18),
                List.of(new Script("V1.sql", Server.SCHEMA, true)));
    }
}
