package dev.lockkeeper.lint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the packaged jar says of a migration and a schema that it has never seen. */
@EnabledIfSystemProperty(named = "lockkeeper.lint.jar", matches = ".+")
class FactsOfTheJarIT {

    private static final String SCHEMA = """
            CREATE TABLE public.accounts (id bigint PRIMARY KEY, name text NOT NULL);
            CREATE TABLE public.visits (id bigint, at date NOT NULL, account bigint REFERENCES public.accounts)
              PARTITION BY RANGE (at);
            CREATE TABLE public.visits_23 PARTITION OF public.visits FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
            CREATE TABLE public.visits_24 PARTITION OF public.visits FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
            CREATE FUNCTION public.stamp(n integer) RETURNS integer LANGUAGE sql AS 'SELECT n';
            """;

    @TempDir
    private Path folder;

    private CommandLine lint;

    @BeforeEach
    void here() throws IOException {
        lint = new CommandLine(folder);
        Files.writeString(folder.resolve("schema.sql"), SCHEMA);
    }

    @Test
    void partitions_that_a_condition_rules_out_are_not_locked() throws Exception {
        var facts = facts("DELETE FROM visits WHERE at < '2024-01-01'", "--schema", "schema.sql");

        assertThat(facts.findValuesAsString("relation")).containsExactlyInAnyOrder("visits", "visits_23");
        assertThat(facts.at("/statements/0/scans").toString()).isEqualTo("[\"visits_23\"]");
    }

    @Test
    void rows_make_sure_of_what_a_schema_alone_does_not() throws Exception {
        var sql = "ALTER TABLE accounts ADD COLUMN plan text NOT NULL";

        assertThat(failure(facts(sql, "--schema", "schema.sql"))).isEqualTo("null");
        assertThat(failure(facts(sql, "--schema", "schema.sql", "--rows", "accounts=5")))
                .isEqualTo("\"23502\"");
    }

    @Test
    void the_version_of_the_server_decides() throws Exception {
        var sql = "MERGE INTO accounts a USING visits v ON a.id = v.account WHEN MATCHED THEN DELETE";

        assertThat(failure(facts(sql, "--schema", "schema.sql", "--server", "14")))
                .isEqualTo("\"42601\"");
        assertThat(failure(facts(sql, "--schema", "schema.sql", "--server", "15")))
                .isEqualTo("null");
    }

    @Test
    void routines_are_told_apart_by_what_they_take() throws Exception {
        var sql = """
                CREATE FUNCTION stamp(n integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
                CREATE FUNCTION stamp(n text) RETURNS integer LANGUAGE sql AS 'SELECT 1';
                DROP FUNCTION stamp;
                """;

        var statements = facts(sql, "--schema", "schema.sql").get("statements");

        assertThat(statements.findValues("fails").toString()).isEqualTo("[\"42723\", null, \"42725\"]");
    }

    private JsonNode facts(String sql, String... options) throws Exception {
        var arguments = new String[options.length + 2];
        arguments[0] = "facts";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[arguments.length - 1] = "-";
        var ended = lint.runWith(sql.getBytes(UTF_8), arguments);
        assertThat(ended.code()).as(ended.err()).isZero();
        return JsonMapper.shared().readTree(ended.out());
    }

    private static String failure(JsonNode facts) {
        return facts.at("/statements/0/fails").toString();
    }
}
