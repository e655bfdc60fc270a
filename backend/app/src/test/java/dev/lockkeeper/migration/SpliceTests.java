package dev.lockkeeper.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.StatementReport;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpliceTests {

    private static final String SQL = "SET lock_timeout = '2s';\nDROP TABLE a;\nDROP TABLE b;";

    @Test
    void what_runs_alike_stands_in_the_same_text() {
        var put = Splice.put(List.of(script(SQL)), "01.sql", second(SQL), step("SELECT 1;", true));

        assertThat(put)
                .extracting(MigrationScript::sql)
                .containsExactly("SET lock_timeout = '2s';\nSELECT 1;\nDROP TABLE b;");
    }

    @Test
    void what_may_not_run_in_a_transaction_gets_a_script_of_its_own_between_the_rest() {
        var put = Splice.put(List.of(script(SQL)), "01.sql", second(SQL), step("VACUUM;", false));

        assertThat(put).extracting(MigrationScript::name).containsExactly("01.sql", "step.sql", "rest of 01.sql");
        assertThat(put).extracting(MigrationScript::inTransaction).containsExactly(true, false, true);
        assertThat(put.get(2).sql().strip()).isEqualTo("DROP TABLE b;");
    }

    @Test
    void a_script_that_was_nothing_else_is_gone_and_the_others_stay() {
        var sql = "SELECT 0;\nDROP TABLE a;";
        var down = new MigrationScript("01.sql", Direction.DOWN, true, "SELECT 'down';");

        var put = Splice.put(List.of(down, script(sql)), "01.sql", second(sql), step("VACUUM;", false));

        assertThat(put).contains(down);
        assertThat(put).extracting(MigrationScript::sql).doesNotContain(sql).hasSize(3);
    }

    private static StatementReport second(String sql) {
        var read = Linter.lint(List.of(script(sql).forLinter()), LintContext.of(18));
        return read.statements().get(1);
    }

    private static MigrationScript script(String sql) {
        return new MigrationScript("01.sql", Direction.UP, true, sql);
    }

    private static MigrationScript step(String sql, boolean inTransaction) {
        return new MigrationScript("step.sql", Direction.UP, inTransaction, sql);
    }
}
