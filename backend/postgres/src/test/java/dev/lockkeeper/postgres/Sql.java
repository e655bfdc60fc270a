package dev.lockkeeper.postgres;

import java.sql.DriverManager;
import java.sql.SQLException;

/** A person at a SQL prompt: signs in for each statement. */
record Sql(String url, String user, String password) {

    static Sql as(EmbeddedPostgres server) {
        return new Sql(server.jdbcUrl("postgres"), server.superuser(), server.superuserPassword());
    }

    void run(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String ask(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
