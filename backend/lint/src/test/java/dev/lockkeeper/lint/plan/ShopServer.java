package dev.lockkeeper.lint.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.source.Splitter;
import dev.lockkeeper.postgres.Durability;
import dev.lockkeeper.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A server with a small shop on it, of which every test gets copies. */
final class ShopServer implements AutoCloseable {

    private final EmbeddedPostgres server =
            EmbeddedPostgres.start(Path.of("target", "plan-postgres").toAbsolutePath(), Durability.THROWAWAY);
    private int copies;

    ShopServer() throws SQLException {
        try (var connection = connect("postgres")) {
            run(connection, "DROP DATABASE IF EXISTS shop WITH (FORCE)");
            run(connection, "CREATE DATABASE shop");
        }
        try (var connection = connect("shop")) {
            run(connection, text("shop.sql"));
            run(connection, text("shop-rows.sql"));
        }
    }

    /** A database as the shop is. */
    String copy() throws SQLException {
        var name = "copy_" + ++copies;
        try (var connection = connect("postgres")) {
            run(connection, "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
            run(connection, "CREATE DATABASE " + name + " TEMPLATE shop");
        }
        return name;
    }

    /** As a runner would: the scripts one by one, wrapped or statement by statement. */
    void run(String database, Plan plan) throws SQLException {
        try (var connection = connect(database)) {
            for (var script : plan.scripts()) {
                connection.setAutoCommit(!script.inTransaction());
                for (var statement : statements(script.sql())) {
                    run(connection, statement);
                }
                connection.setAutoCommit(true);
            }
        }
    }

    /** What the shop would look like after scripts that a transaction can hold, and take back. */
    Sight after(Plan plan) throws SQLException {
        try (var connection = connect("shop")) {
            connection.setAutoCommit(false);
            for (var script : plan.scripts()) {
                run(connection, script.sql());
            }
            var sight = Sight.of(connection);
            connection.rollback();
            return sight;
        }
    }

    Sight of(String database) throws SQLException {
        try (var connection = connect(database)) {
            return Sight.of(connection);
        }
    }

    private static List<String> statements(String sql) {
        var statements = new ArrayList<String>();
        var splitter = new Splitter(sql);
        for (var piece = splitter.next(); piece.isPresent(); piece = splitter.next()) {
            statements.add(sql.substring(piece.get().from(), piece.get().to()));
        }
        return statements;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + "\nin: " + sql, e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), server.superuser(), server.superuserPassword());
    }

    static String text(String resource) {
        try (var stream = Objects.requireNonNull(ShopServer.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
