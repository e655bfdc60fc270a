package dev.lockkeeper.lint.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.PlanScript;
import dev.lockkeeper.lint.Script;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanningOfWhatIsNotKnownTests {

    @Test
    void what_hangs_on_a_column_that_nobody_has_told_of_is_an_obligation() {
        var plan = finding("alter-type-rewrite", "ALTER TABLE orders ALTER COLUMN id TYPE bigint;")
                .plan();

        assertThat(plan.obligations()).anySatisfy(obligation -> assertThat(obligation)
                .startsWith("Indexes, constraints, the default, NOT NULL and foreign keys of id"));
        assertThat(plan.scripts()).extracting(PlanScript::release).containsExactly(1, 1, 1, 2);
    }

    @Test
    void a_column_under_a_view_is_not_replaced_behind_its_back() {
        var sql = "ALTER TABLE orders RENAME COLUMN id TO number;";
        var history = "CREATE TABLE orders (id int); CREATE VIEW v AS SELECT id FROM orders;";

        assertThat(finding("rename-column", sql, history).saferSql())
                .contains("CREATE VIEW orders AS SELECT *, number AS id FROM orders_base;")
                .doesNotContain("DROP COLUMN");
    }

    @Test
    void rows_that_must_be_met_once_are_batched_by_a_key_and_where_it_is_not_known_the_text_says_so() {
        var sql = "UPDATE orders SET n = n + 1 WHERE a = 2;";
        var unknown = "id stands for the primary key of orders, which is not known here";

        assertThat(finding("unbatched-backfill", sql).saferSql()).contains(unknown, "ORDER BY id LIMIT 5000");
        assertThat(finding("unbatched-backfill", sql, "CREATE TABLE orders (number int PRIMARY KEY);")
                        .saferSql())
                .contains("ORDER BY number LIMIT 5000")
                .doesNotContain(unknown);
    }

    @Test
    void rows_that_all_get_one_value_are_batched_without_a_key() {
        assertThat(finding("update-without-where", "UPDATE orders SET state = 'it''s new';")
                        .saferSql())
                .contains("AND (state IS DISTINCT FROM 'it''s new')");
        assertThat(finding("update-without-where", "UPDATE orders SET state = NULL;")
                        .saferSql())
                .contains("AND (state IS NOT NULL)");
        assertThat(finding("update-without-where", "UPDATE orders SET state = NULL, n = n + 1;")
                        .saferSql())
                .contains("id stands for the primary key of orders");
    }

    @Test
    void each_script_of_the_text_says_how_it_is_run() {
        var text =
                finding("rename-table", "ALTER TABLE orders RENAME TO bills;").saferSql();

        assertThat(text)
                .startsWith("-- Rename it and leave a view behind, which can be read and written (step 1)\n")
                .contains("-- Give up the old name (step 2, in release 2)\n");
    }

    private static Finding finding(String rule, String sql, String... history) {
        var released = List.of(history).stream()
                .map(text -> new Script("history.sql", text, true))
                .toList();
        return Linter.lint(List.of(new Script("V1.sql", sql, true)), LintContext.of(18), released).findings().stream()
                .filter(finding -> finding.ruleId().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
