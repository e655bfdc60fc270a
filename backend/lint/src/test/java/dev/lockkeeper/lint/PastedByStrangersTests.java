package dev.lockkeeper.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Migrations of which nothing else is known: what is shown instead has to do without the tables. */
class PastedByStrangersTests {

    @Test
    void a_literal_in_execute_is_read_like_any_statement() {
        var finding = finding(
                "DO $$ BEGIN EXECUTE 'ALTER TABLE orders ADD COLUMN ref uuid NOT NULL DEFAULT gen_random_uuid()'; END $$;",
                "add-column-volatile-default");

        assertThat(finding.lock()).isEqualTo(LockMode.ACCESS_EXCLUSIVE);
        assertThat(finding.saferSql()).contains("ALTER TABLE orders ADD COLUMN ref uuid;", "NOT VALID;");
    }

    @Test
    void a_block_that_puts_statements_together_can_print_them() {
        var finding = finding("""
                DO $$ DECLARE t text; BEGIN
                  FOR t IN SELECT tablename FROM pg_tables LOOP
                    EXECUTE format('ALTER TABLE %I ADD COLUMN a int', t) USING 1;
                  END LOOP;
                END $$;""", "dynamic-sql");

        assertThat(finding.saferSql())
                .contains("RAISE NOTICE '%;', format('ALTER TABLE %I ADD COLUMN a int', t);")
                .doesNotContain("EXECUTE")
                .satisfies(PastedByStrangersTests::isRead);
    }

    @Test
    void a_partition_of_an_unknown_parent_is_checked_by_a_name_that_is_explained() {
        var finding = finding(
                "ALTER TABLE m ATTACH PARTITION m_01 FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');",
                "attach-partition-scan");

        assertThat(finding.saferSql())
                .contains(
                        "partition_key stands for the column by which m is partitioned",
                        "CHECK (partition_key IS NOT NULL AND partition_key >= '2026-01-01' AND partition_key <"
                                + " '2026-02-01') NOT VALID;")
                .satisfies(PastedByStrangersTests::isRead);
    }

    @Test
    void what_may_not_meet_a_row_twice_goes_by_a_key_that_is_explained() {
        var finding = finding("UPDATE accounts SET balance = balance * 100;", "update-without-where");

        assertThat(finding.saferSql())
                .contains("id stands for the primary key of accounts", "SET balance = balance * 100")
                .satisfies(PastedByStrangersTests::isRead);
    }

    @Test
    void what_may_meet_a_row_twice_asks_which_rows_are_left() {
        var finding = finding("UPDATE users SET email = lower(email);", "update-without-where");

        assertThat(finding.saferSql()).contains("(email <> lower(email))").satisfies(PastedByStrangersTests::isRead);
    }

    @Test
    void what_has_no_gentle_way_is_given_up_soon() {
        var finding = finding("CLUSTER orders USING orders_pkey;", "vacuum-full-or-cluster");

        assertThat(finding.saferSql()).contains("SET LOCAL statement_timeout", "CLUSTER orders USING orders_pkey;");
    }

    @Test
    void without_cascade_the_server_tells_what_would_fall() {
        var finding = finding("DROP VIEW user_stats CASCADE;", "drop-cascade");

        assertThat(finding.saferSql()).isEqualTo("DROP VIEW user_stats RESTRICT;");
    }

    @Test
    void what_is_prepared_is_judged_where_it_runs() {
        var sql = "PREPARE fix(int) AS UPDATE orders SET state = 'x' WHERE state_id = $1;\nEXECUTE fix(3);";

        assertThat(finding(sql, "unbatched-backfill").line()).isEqualTo(2);
    }

    @Test
    void what_never_runs_is_no_danger() {
        var report = lint("DO $$ BEGIN IF false THEN DROP TABLE orders; END IF; END $$;");

        assertThat(report.scripts().get(0).statements().get(0).findings()).isEmpty();
    }

    private static Finding finding(String sql, String rule) {
        return lint(sql).scripts().get(0).statements().stream()
                .flatMap(statement -> statement.findings().stream())
                .filter(finding -> finding.ruleId().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static LintReport lint(String sql) {
        return Linter.lint(List.of(new Script("V1__change.sql", sql, false)), LintContext.of(18));
    }

    private static void isRead(String sql) {
        assertThat(lint(sql).unparsed()).isZero();
    }
}
