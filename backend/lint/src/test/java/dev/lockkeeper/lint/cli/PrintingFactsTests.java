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
    void a_statement_that_cannot_be_read_says_so_and_the_next_one_is_read() throws IOException {
        assertThat(facts("ALTER TABEL t ADD n int; DROP TABLE t"))
                .contains("\"kind\":\"Unparsed\",\"locks\":[],\"rewrites\":[],\"scans\":[],\"fails\":\"42601\"")
                .contains("\"n\":2,\"start\":25,\"end\":37,\"kind\":\"DropTable\"");
    }

    @Test
    void what_is_still_to_be_filled_in_is_not_refused() throws IOException {
        assertThat(facts("GRANT ${rights} {{to}} ON"))
                .contains("\"kind\":\"Unparsed\"")
                .contains("\"fails\":null");
    }

    @Test
    void commands_of_psql_and_rows_of_copy_are_no_statements() throws IOException {
        var sql = "\\set x 1\nCOPY t FROM stdin;\n1\tDROP TABLE u;\n\\.\nDROP TABLE t;";

        assertThat(facts(sql)).contains("\"n\":2,").doesNotContain("\"n\":3,").doesNotContain("Unparsed");
    }

    @Test
    void offsets_count_a_byte_order_mark_and_returns() throws IOException {
        assertThat(facts("\uFEFFALTER TABLE t ADD n int;\r\nDROP TABLE u;"))
                .contains("\"start\":1,\"end\":24")
                .contains("\"start\":27,\"end\":39");
    }

    @Test
    void nothing_to_read_is_no_statement() throws IOException {
        assertThat(facts("-- nothing\n;;")).isEqualTo("{\"statements\":[]}");
    }

    @Test
    void relations_have_the_names_that_the_catalogue_has_and_their_schema_beside_it() throws IOException {
        assertThat(facts("DROP TABLE \"My T\", public.a, app.b, \"App\".\"c.d\""))
                .contains("{\"relation\":\"My T\",\"mode\"")
                .contains("{\"relation\":\"a\",\"mode\"")
                .contains("{\"relation\":\"b\",\"schema\":\"app\",\"mode\"")
                .contains("{\"relation\":\"c.d\",\"schema\":\"App\",\"mode\"");
        assertThat(facts("VACUUM FULL app.b")).contains("\"rewrites\":[\"b\"],\"scans\":[\"b\"]");
    }

    @Test
    void qualified_names_are_written_as_the_server_prints_them() throws IOException {
        assertThat(facts("DROP TABLE \"My T\", public.a, app.b, \"App\".\"c\"\"d\"", "--qualified"))
                .contains("\"relation\":\"\\\"My T\\\"\"")
                .contains("\"relation\":\"a\"")
                .contains("\"relation\":\"app.b\"")
                .contains("\"relation\":\"\\\"App\\\".\\\"c\\\"\\\"d\\\"\"");
    }

    @Test
    void a_sequence_is_listed_where_the_statement_is_about_it_or_where_it_is_asked_for() throws IOException {
        var schema = write("before.sql", "CREATE TABLE t (id serial); CREATE SEQUENCE s");

        assertThat(facts("DROP TABLE t", "--schema", schema)).doesNotContain("t_id_seq");
        assertThat(facts("DROP TABLE t", "--sequences", "--schema", schema)).contains("t_id_seq");
        assertThat(facts("DROP SEQUENCE s", "--schema", schema)).contains("\"relation\":\"s\"");
    }

    @Test
    void a_table_of_which_nothing_is_said_is_taken_to_have_rows_to_number() throws IOException {
        var sql = "ALTER TABLE t ADD n bigint DEFAULT nextval('s')";
        var schema = write("before.sql", "CREATE TABLE t (id int); CREATE SEQUENCE s");

        assertThat(facts(sql, "--sequences", "--schema", schema)).contains("ROW EXCLUSIVE");
        assertThat(facts(sql, "--sequences", "--schema", schema, "--rows", "t=0"))
                .doesNotContain("ROW EXCLUSIVE");
    }

    @Test
    void a_file_that_is_not_there_is_a_usage_error() {
        assertThat(Main.run("facts", folder.resolve("none.sql").toString())).isEqualTo(2);
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
