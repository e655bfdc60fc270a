package dev.lockkeeper.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.postgres.Durability;
import dev.lockkeeper.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.StringJoiner;

/** A server with an empty database, whose plans are real. */
final class PlanServer implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final Connection connection;

    PlanServer(String name) throws SQLException {
        server = EmbeddedPostgres.start(Path.of("target", name).toAbsolutePath(), Durability.THROWAWAY);
        connection =
                DriverManager.getConnection(server.jdbcUrl("postgres"), server.superuser(), server.superuserPassword());
        run("ALTER SYSTEM SET autovacuum = off");
        run("SELECT pg_reload_conf()");
        run("DROP SCHEMA public CASCADE; CREATE SCHEMA public; SET jit = off");
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String explain(String options, String query) throws SQLException {
        var text = new StringJoiner("\n");
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("EXPLAIN (" + options + ") " + query)) {
            while (rows.next()) {
                text.add(rows.getString(1));
            }
        }
        return text.toString();
    }

    /** What the server tells of a query in the text format. */
    String text(String query) throws SQLException {
        return explain("ANALYZE, BUFFERS, SETTINGS", query);
    }

    QueryPlan plan(String query) throws SQLException {
        return read(text(query));
    }

    static QueryPlan read(String pasted) {
        var reading = Explain.read(pasted);
        assertThat(reading.problem()).as(pasted).isNull();
        return Objects.requireNonNull(reading.plan());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        server.close();
    }
}
