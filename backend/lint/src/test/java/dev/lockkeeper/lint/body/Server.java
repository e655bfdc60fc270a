package dev.lockkeeper.lint.body;

import dev.lockkeeper.postgres.Durability;
import dev.lockkeeper.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL with three tables that refer to each other. */
final class Server implements AutoCloseable {

    static final String SCHEMA = """
            CREATE TABLE customers (id int PRIMARY KEY, name text);
            CREATE TABLE orders (id int PRIMARY KEY, customer_id int REFERENCES customers, total int, note text);
            CREATE TABLE items (id int PRIMARY KEY, order_id int REFERENCES orders, amount int);
            CREATE FUNCTION bump(n int) RETURNS void LANGUAGE plpgsql AS $$
            BEGIN
                UPDATE orders SET total = total + n WHERE id = 1;
            END $$;
            CREATE PROCEDURE refill() LANGUAGE sql AS 'UPDATE items SET amount = 1 WHERE id = 1';
            CREATE FUNCTION latest() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT max(id) FROM items; END;
            """;

    private static final String ROWS = """
            INSERT INTO customers SELECT n, 'c' || n FROM generate_series(1, 20) n;
            INSERT INTO orders SELECT n, n, n, 'n' FROM generate_series(1, 20) n;
            INSERT INTO items SELECT n, n, n FROM generate_series(1, 20) n;
            """;

    private final EmbeddedPostgres postgres;

    private Server(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static Server start() throws SQLException {
        var home = Path.of("target", "bodies-postgres").toAbsolutePath();
        var server = new Server(EmbeddedPostgres.start(home, Durability.THROWAWAY));
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public;" + SCHEMA + ROWS);
            connection.commit();
        }
        return server;
    }

    Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(
                postgres.jdbcUrl("postgres") + "?preferQueryMode=simple",
                postgres.superuser(),
                postgres.superuserPassword());
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public void close() {
        postgres.close();
    }
}
