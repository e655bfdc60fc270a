package dev.lockkeeper.lint.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.fact.Statement;
import dev.lockkeeper.lint.source.Splitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingStatementsTests {

    static Stream<String> accepted() {
        return lines("accepted.sql");
    }

    static Stream<String> refused() {
        return lines("refused.sql");
    }

    /** PostgreSQL 18 accepts each of these. */
    @ParameterizedTest
    @MethodSource("accepted")
    void what_postgresql_accepts_is_read(String sql) {
        assertThat(read(sql).problem()).isNull();
    }

    /** PostgreSQL 18 answers each of these with a syntax error. */
    @ParameterizedTest
    @MethodSource("refused")
    void what_postgresql_refuses_is_not(String sql) {
        assertThat(read(sql).problem()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ALTER TABLE t ADD a int                                  | ALTER TABLE ADD COLUMN",
                "ALTER TABLE t ALTER a TYPE int                           | ALTER TABLE ALTER COLUMN TYPE",
                "ALTER TABLE t ALTER a SET NOT NULL                       | ALTER TABLE ALTER COLUMN SET NOT NULL",
                "ALTER TABLE t ADD a int, DROP b                          | ALTER TABLE ADD COLUMN, DROP COLUMN",
                "ALTER TABLE t OWNER TO x                                 | ALTER TABLE OWNER TO",
                "ALTER TABLE t RENAME a TO b                              | ALTER TABLE RENAME COLUMN",
                "ALTER TABLE t VALIDATE CONSTRAINT c                      | ALTER TABLE VALIDATE CONSTRAINT",
                "ALTER TABLE t ENABLE ROW LEVEL SECURITY                  | ALTER TABLE ROW SECURITY",
                "CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)              | CREATE INDEX CONCURRENTLY",
                "DROP INDEX i                                             | DROP INDEX",
                "DROP MATERIALIZED VIEW v                                 | DROP MATERIALIZED VIEW",
                "DROP TRIGGER a ON t                                      | DROP TRIGGER",
                "CREATE OR REPLACE FUNCTION f() RETURNS int RETURN 1      | CREATE FUNCTION",
                "CREATE PROCEDURE p() LANGUAGE sql AS ''                  | CREATE PROCEDURE",
                "WITH a AS (SELECT 1) DELETE FROM t                       | DELETE",
                "TABLE t                                                  | SELECT",
                "BEGIN WORK                                               | BEGIN",
                "SET LOCAL a = 1                                          | SET",
                "VACUUM t                                                 | VACUUM",
                "DO ''                                                    | DO",
                "COMMENT ON TABLE t IS ''                                 | COMMENT",
                "CREATE EXTENSION e                                       | CREATE EXTENSION",
                "CREATE AGGREGATE a (int) (SFUNC = f)                     | CREATE AGGREGATE"
            })
    void statements_are_called_by_postgresqls_words(String sql, String kind) {
        assertThat(read(sql).kind()).isEqualTo(kind);
    }

    @Test
    void names_are_folded_as_postgresql_folds_them() {
        assertThat(read("DROP TABLE Shop.Orders").facts())
                .isEqualTo(read("drop table shop.\"orders\"").facts())
                .isNotEqualTo(read("drop table shop.\"Orders\"").facts());
    }

    private static Statement read(String sql) {
        return new StatementReader().read(new Splitter(sql).next().orElseThrow());
    }

    private static Stream<String> lines(String resource) {
        try (var stream = Objects.requireNonNull(ReadingStatementsTests.class.getResourceAsStream(resource))) {
            return Arrays.stream(new String(stream.readAllBytes(), UTF_8).split("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
