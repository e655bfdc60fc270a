package dev.lockkeeper.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PreparingTwiceTests {

    private static final String FIRST = "PREPARE p AS DELETE FROM orders; ";

    @Test
    void a_name_keeps_its_statement_until_it_is_given_back() {
        var once = found(FIRST + "SELECT 1; EXECUTE p;");

        assertThat(once).isNotEmpty();
        assertThat(found(FIRST + "PREPARE p AS SELECT 1; EXECUTE p;"))
                .as("the second is refused and changes nothing")
                .first()
                .isEqualTo("server-refuses");
        assertThat(found(FIRST + "PREPARE p AS SELECT 1; EXECUTE p;")).endsWith(once.toArray(String[]::new));
        assertThat(found(FIRST + "DEALLOCATE p; PREPARE p AS SELECT 1; EXECUTE p;"))
                .isNotEqualTo(once);
    }

    private static List<String> found(String sql) {
        return Linter.lint(List.of(new Script("prepared.sql", sql, true)), LintContext.of(18)).findings().stream()
                .map(Finding::ruleId)
                .toList();
    }
}
