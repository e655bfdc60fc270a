package dev.lockkeeper.lint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintingFactsTests {

    @TempDir
    private Path folder;

    @Test
    void each_statement_comes_with_offsets_locks_rewrites_scans_and_no_refusal() throws IOException {
        assertThat(facts("ALTER TABLE t ADD n uuid DEFAULT gen_random_uuid();"))
                .isEqualTo("{\"statements\":[{\"n\":1,\"start\":0,\"end\":50,\"kind\":\"AddColumn\","
                        + "\"locks\":[{\"relation\":\"t\",\"mode\":\"ACCESS EXCLUSIVE\"}],"
                        + "\"rewrites\":[\"t\"],\"scans\":[\"t\"],\"fails\":null}]}");
    }

    @Test
    void what_the_schema_does_not_have_is_refused() throws IOException {
        assertThat(facts("DROP TABLE u", "--schema", write("before.sql", "CREATE TABLE t (id int)")))
                .contains("\"locks\":[]")
                .contains("\"fails\":\"42P01\"");
    }

    @Test
    void rows_that_are_known_make_a_column_that_nothing_fills_impossible() throws IOException {
        var sql = "ALTER TABLE t ADD n int NOT NULL";

        assertThat(facts(sql, "--rows", "t=5")).contains("\"fails\":\"23502\"");
        assertThat(facts(sql, "--rows", "t=0")).contains("\"fails\":null");
        assertThat(facts(sql)).contains("\"fails\":null");
    }

    @Test
    void the_version_of_the_server_changes_the_answer() throws IOException {
        var sql = "ALTER TABLE t ADD n int GENERATED ALWAYS AS (1) VIRTUAL";

        assertThat(facts(sql, "--server", "17")).contains("\"fails\":\"42601\"");
        assertThat(facts(sql, "--server", "18")).contains("\"fails\":null");
    }

    @Test
    void a_version_nobody_knows_is_a_usage_error() throws IOException {
        assertThat(Main.run("facts", "--server", "12", write("V1.sql", "SELECT 1")))
                .isEqualTo(2);
    }

    private String facts(String sql, String... options) throws IOException {
        var words = new String[options.length + 2];
        words[0] = "facts";
        System.arraycopy(options, 0, words, 1, options.length);
        words[words.length - 1] = write("V1.sql", sql);
        var printed = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            assertThat(Main.run(words)).isZero();
        } finally {
            System.setOut(before);
        }
        return printed.toString(UTF_8).strip();
    }

    private String write(String name, String sql) throws IOException {
        return Files.writeString(folder.resolve(name), sql).toString();
    }
}
