package dev.lockkeeper.lint.judge;

import dev.lockkeeper.postgres.Durability;
import dev.lockkeeper.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A server with a database to copy; -Dlockkeeper.judge.server=jdbc:…/ takes one that is running. */
final class Shop implements AutoCloseable {

    static final String SCHEMA = Form.text("base.sql");

    private final @Nullable EmbeddedPostgres embedded;
    private final String address;
    private final String user;
    private final String password;
    private final String template;
    private String schema = "";
    private int copies;

    private Shop(@Nullable EmbeddedPostgres embedded, String address, String user, String password, String template) {
        this.embedded = embedded;
        this.address = address;
        this.user = user;
        this.password = password;
        this.template = template;
    }

    static Shop open(String name) throws SQLException {
        return open(name, SCHEMA);
    }

    static Shop open(String name, String schema) throws SQLException {
        var template = "judge_" + name;
        var running = System.getProperty("lockkeeper.judge.server");
        var shop = running == null ? embedded(template) : new Shop(null, running, "postgres", "", template);
        shop.prepare(schema);
        return shop;
    }

    private static Shop embedded(String template) {
        var server = EmbeddedPostgres.start(
                Path.of("target", "postgres-" + template).toAbsolutePath(), Durability.THROWAWAY);
        return new Shop(server, server.jdbcUrl(""), server.superuser(), server.superuserPassword(), template);
    }

    private void prepare(String made) throws SQLException {
        schema = made;
        inAdmin("DROP DATABASE IF EXISTS " + template + " WITH (FORCE)");
        inAdmin("ALTER SYSTEM SET autovacuum = off");
        inAdmin("SELECT pg_reload_conf()");
        inAdmin("CREATE DATABASE " + template);
        try (var connection = connect(template);
                var statement = connection.createStatement()) {
            statement.execute(schema);
            statement.execute(Witness.TELLING);
            statement.execute("VACUUM (ANALYZE)");
        }
    }

    String schema() {
        return schema;
    }

    int major() throws SQLException {
        try (var connection = connect(template)) {
            return connection.getMetaData().getDatabaseMajorVersion();
        }
    }

    /** A database of one's own, as if nobody had been there before. */
    String copy() throws SQLException {
        var name = template + "_" + ++copies;
        inAdmin("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        inAdmin("CREATE DATABASE " + name + " TEMPLATE " + template);
        return name;
    }

    void drop(String database) throws SQLException {
        inAdmin("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
    }

    Connection connect(String database) throws SQLException {
        var connection = DriverManager.getConnection(address + database, user, password);
        try (var statement = connection.createStatement()) {
            statement.execute("SET client_min_messages = warning; SET timezone = 'UTC'");
        }
        return connection;
    }

    private void inAdmin(String sql) throws SQLException {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
