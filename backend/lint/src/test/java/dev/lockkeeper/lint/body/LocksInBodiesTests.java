package dev.lockkeeper.lint.body;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.StatementReport;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the linter says of a body's locks is what the server holds after it has run. */
class LocksInBodiesTests {

    private static final String HELD = """
            SELECT c.relname, l.mode FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
            WHERE l.pid = pg_backend_pid() AND c.relname IN ('customers', 'orders', 'items')
            """;

    private static Server server;

    @BeforeAll
    static void start() throws SQLException {
        server = Server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<String> blocks() {
        return Texts.of("blocks.sql").stream();
    }

    static Stream<String> conditional() {
        return Texts.of("conditional.sql").stream();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void a_body_that_runs_through_holds_what_was_said(String block) throws SQLException {
        assertThat(claimed(block)).isEqualTo(held(block));
    }

    /** Nobody knows which way the body goes: what it holds is never more than was said. */
    @ParameterizedTest
    @MethodSource("conditional")
    void a_body_with_several_ways_holds_no_more_than_was_said(String block) throws SQLException {
        var claimed = claimed(block);

        assertThat(held(block))
                .allSatisfy((table, mode) -> assertThat(claimed.get(table)).isGreaterThanOrEqualTo(mode));
    }

    private static Map<String, LockMode> claimed(String block) {
        var report = lint(block);
        assertThat(report.findings()).as("everything in it is known").noneMatch(finding -> List.of(
                        "unparsed-statement", "dynamic-sql")
                .contains(finding.ruleId()));
        var claimed = new TreeMap<String, LockMode>();
        report.statements().stream()
                .map(StatementReport::locks)
                .flatMap(List::stream)
                .forEach(lock -> claimed.merge(lock.table().name(), lock.mode(), LockMode::max));
        return claimed;
    }

    private static LintReport lint(String block) {
        return Linter.lint(
                List.of(new Script("V2.sql", block, true)),
                LintContext.of(18),
                List.of(new Script("V1.sql", Server.SCHEMA, true)));
    }

    private static Map<String, LockMode> held(String block) throws SQLException {
        var held = new TreeMap<String, LockMode>();
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            statement.execute(block);
            try (var locks = statement.executeQuery(HELD)) {
                while (locks.next()) {
                    held.merge(locks.getString(1), mode(locks.getString(2)), LockMode::max);
                }
            }
            connection.rollback();
        }
        return held;
    }

    /** AccessExclusiveLock as the linter calls it. */
    private static LockMode mode(String name) {
        return LockMode.valueOf(
                name.replace("Lock", "").replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase());
    }
}
