package dev.lockkeeper.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RehearsingBlocksTests {

    private static final String UNKNOWN =
            "DO $$ DECLARE r record; BEGIN FOR r IN SELECT relname FROM pg_class LOOP %s END LOOP; END $$;";

    @Test
    void what_would_be_executed_is_printed_in_whole() {
        assertThat(shown("EXECUTE format('INSERT INTO %I SELECT 1; -- into', r.relname);"))
                .singleElement()
                .asString()
                .contains("LOOP RAISE NOTICE '%;', format('INSERT INTO %I SELECT 1; -- into', r.relname); END LOOP;");
    }

    @Test
    void values_are_left_out() {
        assertThat(shown("EXECUTE 'DELETE FROM ' || r.relname || ' WHERE a = $1' USING 1;"))
                .singleElement()
                .asString()
                .contains("RAISE NOTICE '%;', 'DELETE FROM ' || r.relname || ' WHERE a = $1'; END LOOP;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM audit;",
                "INSERT INTO audit VALUES (1);",
                "GRANT EXECUTE ON FUNCTION f() TO public;",
                "CREATE TRIGGER t BEFORE UPDATE ON orders EXECUTE FUNCTION f();",
                "PERFORM setval('s', 1);"
            })
    void a_block_that_also_writes_is_not_said_to_print_only(String beside) {
        assertThat(shown("EXECUTE format('DROP TABLE %I', r.relname); " + beside))
                .isEmpty();
    }

    private static List<String> shown(String statements) {
        var sql = UNKNOWN.replace("%s", statements);
        var report = Linter.lint(List.of(new Script("block.sql", sql, true)), LintContext.of(18));
        return Stream.of(report)
                .flatMap(one -> one.findings().stream())
                .filter(finding -> finding.ruleId().equals("dynamic-sql"))
                .map(Finding::saferSql)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
