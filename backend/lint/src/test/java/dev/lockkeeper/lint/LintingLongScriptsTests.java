package dev.lockkeeper.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A statement costs what it does, and not what all tables beside it come to. */
class LintingLongScriptsTests {

    private static final int TABLES = 1_000;

    /** Far more than is needed; with a copy of every table for each statement it took five to eight times as long. */
    private static final long MOST_NANOSECONDS = 5_000_000_000L;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE t%1$d ADD COLUMN d%2$d int;",
                "BEGIN; ALTER TABLE t%1$d ADD COLUMN d%2$d int; COMMIT;",
                "DO $$ BEGIN IF now() > '2026-01-01' THEN ALTER TABLE t%1$d ADD COLUMN d%2$d int; END IF; END $$;",
                "CREATE TABLE u%2$d (id int REFERENCES t%1$d, CONSTRAINT few CHECK (id < 9));"
            })
    void the_time_of_a_long_script_is_that_of_its_statements(String form) {
        var history = new Script("V1__tables.sql", each(TABLES, n -> table(n)), true);
        var script = new Script("V2__changes.sql", each(TABLES, n -> form.formatted(n % TABLES, n)), false);

        long before = used();
        var report = Linter.lint(List.of(script), LintContext.of(18), List.of(history));

        assertThat(used() - before).isLessThan(MOST_NANOSECONDS);
        assertThat(report.scripts().get(0).statements()).hasSizeGreaterThanOrEqualTo(TABLES);
    }

    private static String table(int number) {
        return "CREATE TABLE t" + number + " (id int PRIMARY KEY, a" + number + " int, b" + number + " text);";
    }

    private static String each(int times, IntFunction<String> statement) {
        return IntStream.range(0, times).mapToObj(statement).collect(Collectors.joining("\n"));
    }

    private static long used() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
