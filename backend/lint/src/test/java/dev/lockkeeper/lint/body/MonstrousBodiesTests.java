package dev.lockkeeper.lint.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.Script;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MonstrousBodiesTests {

    private static final int SIZE = 4_900_000;
    private static final Duration BOUND = Duration.ofSeconds(60);

    static Stream<Arguments> monsters() {
        return Stream.of(
                monster("statements", "BEGIN " + fill("UPDATE t SET a = 1;\n")),
                monster("blocks", fill("BEGIN ")),
                monster("conditions", "BEGIN " + fill("IF true THEN ")),
                monster("loops", "BEGIN " + fill("LOOP ")),
                monster("declarations", "DECLARE " + fill("a int := 1;\n") + " BEGIN END"),
                monster("one endless expression", "BEGIN a := " + fill("(1) + ")),
                monster("parentheses after EXECUTE", "BEGIN EXECUTE " + fill("(")),
                monster(
                        "closed parentheses after EXECUTE",
                        "BEGIN EXECUTE " + "(".repeat(5000) + "'x'" + ")".repeat(5000) + "; END"),
                monster("pieces after EXECUTE", "BEGIN EXECUTE " + fill("'a' || ")),
                monster(
                        "format in format",
                        "BEGIN EXECUTE " + "format('%s', ".repeat(3000) + "'x'" + ")".repeat(3000) + "; END"),
                monster(
                        "an array of values",
                        "DECLARE t text; BEGIN FOREACH t IN ARRAY ARRAY[" + fill("'a', ")
                                + "'b'] LOOP EXECUTE 'DROP TABLE ' || t; END LOOP; END"),
                monster("labels", "BEGIN " + fill("<<a>> ")),
                monster("nothing that is PL/pgSQL", fill("; ")),
                monster("INTO", "BEGIN SELECT 1 " + fill("INTO a, ")),
                monster("dots and brackets", "BEGIN a" + fill(".b[1]")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("monsters")
    void five_megabytes_inside_a_body_end_in_time(String name, String body) {
        var report = assertTimeoutPreemptively(BOUND, () -> lint("DO $m$ " + body + " $m$;"));

        assertThat(report.statements()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("monsters")
    void they_end_in_time_as_functions_that_are_called(String name, String body) {
        var function = "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $m$ " + body + " $m$;";

        assertThat(assertTimeoutPreemptively(BOUND, () -> lint(function + "SELECT f(); SELECT f();"))
                        .statements())
                .hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("levels")
    void bodies_in_bodies_end_somewhere(int levels) {
        var sql = new StringBuilder("DROP TABLE t");
        for (int level = levels; level > 0; level--) {
            var quote = "$l" + level + "$";
            sql.insert(0, "DO " + quote + " BEGIN ").append("; END ").append(quote);
        }

        assertThat(lint(sql.toString()).statements()).hasSize(1);
    }

    static Stream<Integer> levels() {
        return Stream.of(1, 3, 5, 1000);
    }

    @Property(tries = 1_000)
    void no_text_inside_a_body_makes_the_linter_throw(@ForAll String text) {
        assertThat(lint("DO $m$ BEGIN " + text + "; END $m$").scripts()).hasSize(1);
        assertThat(lint("DO $m$ BEGIN EXECUTE " + text + "; END $m$").scripts()).hasSize(1);
    }

    private static LintReport lint(String sql) {
        return Linter.lint(List.of(new Script("V1.sql", sql, true)), LintContext.of(18));
    }

    private static Arguments monster(String name, String body) {
        return Arguments.of(name, body);
    }

    private static String fill(String scrap) {
        return scrap.repeat(SIZE / scrap.length());
    }
}
