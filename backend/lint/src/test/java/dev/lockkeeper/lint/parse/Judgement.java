package dev.lockkeeper.lint.parse;

import static dev.lockkeeper.lint.grammar.SqlParser.PLACEHOLDER;
import static dev.lockkeeper.lint.grammar.SqlParser.VARIABLE;

import dev.lockkeeper.lint.source.Piece;
import dev.lockkeeper.postgres.Durability;
import dev.lockkeeper.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** PostgreSQL's own answer to whether a text is a statement; the statement never runs. */
final class Judgement implements AutoCloseable {

    enum Verdict {
        ACCEPTED,
        REFUSED,
        OTHER
    }

    private final EmbeddedPostgres server =
            EmbeddedPostgres.start(Path.of("target", "grammar-postgres").toAbsolutePath(), Durability.THROWAWAY);
    private final Connection connection;

    Judgement() throws SQLException {
        connection = DriverManager.getConnection(
                server.jdbcUrl("postgres") + "?preferQueryMode=simple", server.superuser(), server.superuserPassword());
    }

    /** The server reads the whole message first and stops at the division: what it read by then was a statement. */
    Verdict of(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("SELECT 1/0; " + sql);
            return Verdict.OTHER;
        } catch (SQLException e) {
            return switch (String.valueOf(e.getSQLState())) {
                case "22012" -> Verdict.ACCEPTED;
                case "42601" -> Verdict.REFUSED;
                default -> Verdict.OTHER;
            };
        }
    }

    int major() throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion();
    }

    static boolean reads(Piece piece) {
        return new GrammarParser(true).parse(piece).tree() != null;
    }

    /** What a runner has to fill in first: the server cannot say. */
    static boolean unresolved(Piece piece) {
        return piece.has(PLACEHOLDER) || piece.has(VARIABLE);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        server.close();
    }
}
