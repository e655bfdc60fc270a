package dev.lockkeeper.lint.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.StatementReport;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the layout says of transactions is what the linter judges by. */
class TransactionsOfRunnersTests {

    private static final String CONCURRENTLY = "concurrently-in-transaction";

    @Test
    void one_statement_in_one_message_is_on_its_own_and_two_are_not() {
        var alone = lint(Folder.of("1_a.up.sql", "CREATE INDEX CONCURRENTLY i ON t (a);"));
        var together = lint(Folder.of("1_a.up.sql", "SET lock_timeout = '1s';\nCREATE INDEX CONCURRENTLY i ON t (a);"));

        assertThat(rules(alone)).doesNotContain(CONCURRENTLY);
        assertThat(rules(together)).contains(CONCURRENTLY);
        assertThat(transactions(together)).containsExactly(1, 1);
    }

    @Test
    void commit_in_one_message_begins_the_next_transaction() {
        var report = lint(Folder.of("1_a.up.sql", "BEGIN;\nSELECT 1;\nCOMMIT;\nSELECT 2;\nSELECT 3;"));

        assertThat(transactions(report)).containsExactly(1, 1, 2, 2, 2);
        assertThat(rules(report)).doesNotContain("nested-transaction-control");
    }

    @Test
    void changesets_commit_one_by_one() {
        var report = lint(Folder.of(
                "c.sql",
                "--liquibase formatted sql\n--changeset a:1\nSELECT 1;\nSELECT 2;\n--changeset a:2\nSELECT 3;\n"));

        assertThat(transactions(report)).containsExactly(1, 1, 2);
    }

    @Test
    void files_of_a_group_commit_together() {
        var report =
                lint(Folder.of("1_a.sql", "-- Up Migration\nSELECT 1;").and("2_b.sql", "-- Up Migration\nSELECT 2;"));

        assertThat(transactions(report)).containsExactly(1, 1);
    }

    @Test
    void text_that_was_left_out_does_not_end_the_transaction_around_it() {
        var report = lint(
                Folder.of(
                        "o.sql",
                        "BEGIN;\n-- Running upgrade  -> a\nSELECT 1;\nUPDATE alembic_version SET version_num='a';\nSELECT 2;\nCOMMIT;"));

        assertThat(report.statements())
                .extracting(StatementReport::kind)
                .containsExactly("BEGIN", "SELECT", "SELECT", "COMMIT");
        assertThat(transactions(report)).containsOnly(2);
    }

    @Test
    void the_way_back_is_judged_apart_on_what_the_way_there_has_left() {
        var report = lint(Folder.of("1_a.sql", """
                -- migrate:up
                CREATE TABLE t (id bigint PRIMARY KEY);

                -- migrate:down
                DROP TABLE t;
                """));

        assertThat(rules(report)).isEmpty();
        assertThat(report.rollback()).hasSize(1);
        assertThat(report.ofRollback().findings())
                .filteredOn(finding -> finding.ruleId().equals("undo-not-inverse"))
                .extracting(Finding::line)
                .containsExactly(5);
    }

    @Test
    void a_timeout_of_the_runner_counts_for_every_script() {
        var files = Folder.of("V1__a.sql", "ALTER TABLE t ADD a int;").and("V2__b.sql", "ALTER TABLE s ADD a int;");
        var without = lint(files);
        var known = lint(files.and("flyway.conf", "flyway.initSql=SET statement_timeout = '1min'\n"));
        var bounded = lint(Folder.of("V1__a.sql", "ALTER TABLE t ADD a int;")
                .and("flyway.conf", "flyway.initSql=SET lock_timeout = '2s'\n"));

        assertThat(rules(without)).containsOnlyOnce("missing-lock-timeout");
        assertThat(known.findings())
                .filteredOn(finding -> finding.ruleId().equals("missing-lock-timeout"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .endsWith("behind it: flyway.conf sets no usable lock_timeout for its session."));
        assertThat(rules(bounded)).doesNotContain("missing-lock-timeout");
    }

    @Test
    void placeholders_are_filled_in_and_findings_stay_at_their_place() {
        var report = lint(Folder.of("V1__a.sql", "SELECT 1;\nDROP TABLE ${schema}.orders;")
                .and("flyway.conf", "flyway.placeholders.schema=shop\n"));

        assertThat(report.tables()).extracting(Object::toString).containsExactly("shop.orders");
        assertThat(report.findings())
                .filteredOn(finding -> finding.ruleId().equals("drop-table"))
                .extracting(Finding::line, Finding::column)
                .containsExactly(tuple(2, 1));
        assertThat(rules(report)).doesNotContain("unparsed-statement");
    }

    @Test
    void variables_of_psql_have_the_value_that_the_file_gives_them() {
        var report = lint(Folder.of("a.sql", "\\set t orders\nDROP TABLE :t;\nDROP TABLE :unknown;"));

        assertThat(report.tables()).extracting(Object::toString).contains("orders");
        assertThat(rules(report)).containsOnlyOnce("unparsed-statement");
    }

    private static LintReport lint(Folder folder) {
        var reading = folder.read();
        return Linter.lint(reading.all(), LintContext.of(18).with(reading.runner()));
    }

    private static List<String> rules(LintReport report) {
        return report.findings().stream().map(Finding::ruleId).toList();
    }

    private static List<Integer> transactions(LintReport report) {
        return report.statements().stream().map(StatementReport::transaction).toList();
    }
}
