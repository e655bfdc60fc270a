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

/** Runs after packaging, which names the jar. */
@EnabledIfSystemProperty(named = "lockkeeper.lint.jar", matches = ".+")
class RunningTheJarIT {

    private static final String INDEX = "CREATE INDEX i ON orders (a);\n";

    @TempDir
    private Path folder;

    private CommandLine lint;

    @BeforeEach
    void here() {
        lint = new CommandLine(folder);
    }

    @Test
    void a_clean_script_ends_with_0() throws Exception {
        write("a.sql", "SELECT 1;\n");

        var ended = lint.run("a.sql");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("0 errors").contains("in 1 script with 1 statement.");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void findings_at_the_threshold_end_with_1_and_below_it_with_0() throws Exception {
        write("a.sql", INDEX);

        assertThat(lint.run("a.sql").code()).isEqualTo(1);
        assertThat(lint.run("--rows", "orders=10", "a.sql").code()).isZero();
        assertThat(lint.run("--rows", "orders=10", "--fail-on", "info", "a.sql").code())
                .isEqualTo(1);
    }

    @Test
    void wrong_usage_ends_with_2_and_says_so_on_standard_error() throws Exception {
        write("a.sql", INDEX);
        write("bad.yaml", "server: 16\nsever: 17\n");

        for (var arguments : new String[][] {
            {},
            {"--no-such-option", "a.sql"},
            {"missing.sql"},
            {"--server", "9", "a.sql"},
            {"--format", "pdf", "a.sql"},
            {"--config", "bad.yaml", "a.sql"},
            {"--config", "missing.yaml", "a.sql"},
            {"--each", "--together", "a.sql"},
            {"--output", "no/such/folder.txt", "a.sql"},
            {"--explain", "no-such-rule"},
        }) {
            var ended = lint.run(arguments);
            assertThat(ended.code()).as(String.join(" ", arguments)).isEqualTo(2);
            assertThat(ended.out()).isEmpty();
            assertThat(ended.err()).isNotBlank();
        }
        assertThat(lint.run("--config", "bad.yaml", "a.sql").err()).contains("bad.yaml:2: unknown key sever");
    }

    @Test
    void what_cannot_be_read_ends_with_3_even_beside_findings() throws Exception {
        write("a.sql", INDEX + "SELEC 1;\n");

        assertThat(lint.run("a.sql").code()).isEqualTo(3);
    }

    @Test
    void a_folder_is_a_history_in_which_each_script_is_released_before_the_next() throws Exception {
        write("db/V1__a.sql", "CREATE TABLE orders (id bigint PRIMARY KEY, a int);\n");
        write("db/V2__b.sql", INDEX);

        assertThat(lint.run("db").out()).contains("db/V2__b.sql:1:1").contains("create-index-blocks-writes");
        assertThat(lint.run("--together", "db").out()).doesNotContain("create-index-blocks-writes");
        assertThat(lint.run("db/V1__a.sql", "db/V2__b.sql").out()).doesNotContain("create-index-blocks-writes");
    }

    @Test
    void what_comes_before_a_version_or_lies_in_a_history_is_known_but_not_judged() throws Exception {
        write("db/V1__a.sql", "CREATE TABLE orders (id bigint PRIMARY KEY, a int);\n" + INDEX);
        write("db/V2__b.sql", "ALTER TABLE orders ADD COLUMN note text;\n");

        assertThat(lint.run("--from", "2", "db").out())
                .contains("db/V2__b.sql:1:1")
                .doesNotContain("V1__a");
        assertThat(lint.run("--history", "db/V1__a.sql", "db/V2__b.sql").out())
                .contains("in 1 script")
                .doesNotContain("V1__a");
    }

    @Test
    void standard_input_is_read_where_a_dash_stands() throws Exception {
        var ended = lint.runWith(INDEX.getBytes(UTF_8), "--format", "json", "-");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains("\"path\":\"stdin.sql\"").contains("create-index-blocks-writes");
    }

    @Test
    void a_mark_at_the_front_and_line_ends_of_windows_move_nothing() throws Exception {
        write("a.sql", "\uFEFFSELECT 1;\r\nCREATE INDEX i ON orders (a);\r\n");

        assertThat(lint.run("a.sql").out()).contains("a.sql:2:1 error Nobody can write to orders");
        assertThat(lint.runWith("\uFEFFCREATE INDEX i ON orders (a);".getBytes(UTF_8), "-")
                        .out())
                .contains("stdin.sql:1:1 error");
    }

    @Test
    void bytes_that_are_not_utf8_are_a_finding() throws Exception {
        Files.write(
                folder.resolve("a.sql"),
                "SELECT 1;\nINSERT INTO c (n) VALUES ('Z\u00fcrich');\n".getBytes("ISO-8859-1"));

        var ended = lint.run("--fail-on", "warn", "a.sql");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains("a.sql:2:29 warn This script is not UTF-8");
    }

    @Test
    void the_configuration_is_found_in_a_folder_above() throws Exception {
        write(
                "lockkeeper.yaml",
                "paths: [sub/db]\nignore: ['**/seed/**']\nrules: {create-index-blocks-writes: warn}\n");
        write("sub/db/V1__a.sql", INDEX);
        write("sub/db/seed/V2__b.sql", "SELEC 1;\n");

        var ended = new CommandLine(folder.resolve("sub")).run();

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("db/V1__a.sql:1:1 warn Nobody").contains("in 1 script ");
    }

    @Test
    void several_reports_come_from_one_run_and_none_is_coloured() throws Exception {
        write("a.sql", INDEX);

        var ended = lint.run("--report", "sarif=a.sarif", "--report", "junit=a.xml", "--output", "a.txt", "a.sql");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(read("a.sarif")).startsWith("{\"$schema\"").contains("\"exitCode\":1");
        assertThat(read("a.xml")).contains("<testsuite name=\"a.sql\"");
        assertThat(read("a.txt")).contains("a.sql:1:1 error");
        assertThat(CommandLine.coloured(read("a.txt"))).isFalse();
        assertThat(CommandLine.coloured(lint.run("--color", "always", "a.sql").out()))
                .isTrue();
    }

    @Test
    void the_rule_book_is_in_it() throws Exception {
        assertThat(lint.run("--list-rules").out().lines()).hasSizeGreaterThan(100);
        assertThat(lint.run("--explain", "drop-column").out())
                .startsWith("# ")
                .contains("## Instead")
                .contains("## Examples")
                .contains("ALTER TABLE orders DROP COLUMN");
        assertThat(lint.run("--help").out()).contains("Exit codes:");
    }

    @Test
    void a_long_history_needs_little_more_memory_than_its_text() throws Exception {
        var insert = "INSERT INTO city (name) VALUES ('" + "x".repeat(19_900) + "');\n";
        Files.createDirectories(folder.resolve("db"));
        for (int n = 1; n <= 1_000; n++) {
            write("db/V" + n + "__a.sql", "ALTER TABLE t" + n % 100 + " ADD COLUMN c" + n + " int;\n" + insert);
        }

        var ended = new CommandLine(folder, "-Xmx96m").run("--format", "sarif", "--output", "all.sarif", "db");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(read("all.sarif")).contains("db/V1000__a.sql");
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }
}
