package dev.lockkeeper.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscardingASessionTests {

    private static final Script TABLE =
            new Script("before.sql", "CREATE TABLE orders (id int, at timestamp without time zone)", true);
    private static final String WITH_ZONE = "; ALTER TABLE orders ALTER COLUMN at TYPE timestamptz";

    @ParameterizedTest
    @ValueSource(strings = {"DISCARD ALL", "RESET ALL", "RESET lock_timeout"})
    void a_bound_that_is_taken_back_bounds_nothing(String back) {
        var statements = Linter.lint(
                        List.of(new Script(
                                "V1.sql",
                                "SET lock_timeout = '2s'; " + back + "; ALTER TABLE orders ADD COLUMN n int;",
                                false)),
                        LintContext.of(18))
                .statements();

        assertThat(statements).extracting(StatementReport::lockTimeout).containsExactly(true, false, false);
    }

    @Test
    void what_is_discarded_otherwise_leaves_the_bound() {
        var statements = Linter.lint(
                        List.of(new Script("V1.sql", "SET lock_timeout = '2s'; DISCARD PLANS; DISCARD TEMP;", false)),
                        LintContext.of(18))
                .statements();

        assertThat(statements).extracting(StatementReport::lockTimeout).containsOnly(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DISCARD ALL", "RESET ALL", "RESET timezone"})
    void the_time_zone_is_what_it_was_before_anybody_set_it(String back) {
        assertThat(rewrites("SET timezone = 'Europe/Berlin'" + WITH_ZONE)).containsExactly("orders");
        assertThat(rewrites("SET timezone = 'Europe/Berlin'; " + back + WITH_ZONE))
                .isEmpty();
    }

    private static List<String> rewrites(String sql) {
        var facts = Linter.facts(sql, LintContext.of(18), List.of(TABLE));
        return facts.get(facts.size() - 1).rewrites();
    }
}
