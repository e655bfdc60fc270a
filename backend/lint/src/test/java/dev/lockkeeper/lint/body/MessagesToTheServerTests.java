package dev.lockkeeper.lint.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the linter takes for granted of several statements in one message of the simple protocol. */
class MessagesToTheServerTests {

    private static Server server;

    @BeforeAll
    static void start() throws SQLException {
        server = Server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE INDEX CONCURRENTLY i ON orders (note)                                   | true",
                "SELECT 1; CREATE INDEX CONCURRENTLY i ON orders (note)                         | false",
                "BEGIN; SELECT 1; COMMIT; CREATE INDEX CONCURRENTLY i ON orders (note)          | false",
                "DO 'BEGIN COMMIT; END'                                                         | true",
                "SELECT 1; DO 'BEGIN COMMIT; END'                                               | false",
                "DO 'BEGIN BEGIN COMMIT; EXCEPTION WHEN others THEN RAISE; END; END'            | false",
                "CREATE FUNCTION c() RETURNS void LANGUAGE plpgsql AS 'BEGIN COMMIT; END'       | true",
                "DO 'BEGIN EXECUTE ''CREATE INDEX CONCURRENTLY i ON orders (note)''; END'       | false"
            })
    void a_message_runs_or_is_refused(String message, boolean runs) throws SQLException {
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            assertThat(runs(statement, message)).isEqualTo(runs);
        }
    }

    private static boolean runs(Statement statement, String message) {
        try {
            statement.execute(message);
            statement.execute("DROP INDEX IF EXISTS i");
            return true;
        } catch (SQLException e) {
            assertThat(e.getSQLState()).as(e.getMessage()).isIn("25001", "2D000");
            return false;
        }
    }
}
