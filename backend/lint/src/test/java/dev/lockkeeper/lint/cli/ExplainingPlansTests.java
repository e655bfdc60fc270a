package dev.lockkeeper.lint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ExplainingPlansTests {

    private static final String TEXT = """
                                                     QUERY PLAN
            -------------------------------------------------------------------------------------------------------
             Seq Scan on orders  (cost=0.00..37500.00 rows=12 width=40) (actual time=0.020..181.300 rows=11 loops=1)
               Filter: (customer_id = 42)
               Rows Removed by Filter: 1999989
             Planning Time: 0.110 ms
             Execution Time: 181.400 ms
            """;

    private static final String JSON = """
            [{"Plan": {"Node Type": "Seq Scan", "Relation Name": "orders", "Alias": "orders", "Startup Cost": 0.00,
                       "Total Cost": 37500.00, "Plan Rows": 12, "Plan Width": 40, "Actual Startup Time": 0.020,
                       "Actual Total Time": 181.300, "Actual Rows": 11, "Actual Loops": 1,
                       "Filter": "(customer_id = 42)", "Rows Removed by Filter": 1999989},
              "Planning Time": 0.110, "Execution Time": 181.400}]""";

    private static final String INDEX = "CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);";

    @TempDir
    private Path folder;

    private record Ended(int code, String out) {}

    @Test
    void a_plan_is_read_and_what_would_help_is_told_with_its_price() throws IOException {
        var plan = write("slow.txt", TEXT);

        var ended = run("explain", plan);

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out())
                .contains(plan + ": step 1, Seq Scan on orders: error Reads ", "[sequential-scan]\n")
                .contains("  why: ", "  run:\n    " + INDEX + "\n", "  costs: ")
                .contains("Slowest: step 1, Seq Scan on orders, 181.30 ms by itself (100 %).\n")
                .endsWith("1 error, 0 warnings and 0 notes in a plan of 1 step.\n");
    }

    @Test
    void text_and_json_say_the_same() throws IOException {
        assertThat(run("explain", write("plan", JSON)).out())
                .isEqualTo(run("explain", write("plan", TEXT)).out());
    }

    @Test
    void it_comes_from_standard_input_too() {
        var before = System.in;
        System.setIn(new ByteArrayInputStream(TEXT.getBytes(UTF_8)));
        try {
            assertThat(run("explain", "-").out()).startsWith("-: step 1, Seq Scan on orders");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void machines_get_json_with_the_steps() throws IOException {
        var ended = run("explain", "--format", "json", write("slow.txt", TEXT));

        var tree = new JsonMapper().readTree(ended.out());
        assertThat(ended.code()).isEqualTo(1);
        assertThat(tree.at("/version").asInt()).isEqualTo(1);
        assertThat(tree.at("/advice/0/kind").asString()).isEqualTo("sequential-scan");
        assertThat(tree.at("/advice/0/severity").asString()).isEqualTo("error");
        assertThat(tree.at("/advice/0/step").asInt()).isEqualTo(1);
        assertThat(tree.at("/advice/0/sql/0").asString()).isEqualTo(INDEX);
        assertThat(tree.at("/plan/executionMs").asDouble()).isEqualTo(181.4);
        assertThat(tree.at("/plan/steps/0").toString())
                .isEqualTo("{\"id\":1,\"depth\":0,\"title\":\"Seq Scan on orders\",\"rows\":11,\"expectedRows\":12,"
                        + "\"removedRows\":1999989,\"ownMs\":181.3,\"share\":100}");
        assertThat(tree.at("/summary").toString())
                .isEqualTo("{\"errors\":1,\"warnings\":0,\"notes\":0,\"failOn\":\"error\",\"exitCode\":1}");
    }

    @Test
    void a_comment_gets_markdown_that_nothing_in_a_plan_breaks() throws IOException {
        var ended = run("explain", "--format", "markdown", write("slow.txt", TEXT.replace("orders ", "\"<b>@ada\" ")));

        assertThat(ended.out())
                .contains(
                        "**error**, <code>step 1, Seq Scan on ",
                        "```sql\nCREATE INDEX CONCURRENTLY _b_ada_customer_id_idx ON \"<b>@ada\" (customer_id);\n```",
                        "What it costs: ")
                .containsOnlyOnce("<b>")
                .doesNotContain(" <b>");
    }

    @Test
    void that_further_plans_follow_is_said_in_every_shape() throws IOException {
        var two = write("two.txt", TEXT + "\n" + TEXT);

        for (var format : List.of("text", "markdown")) {
            assertThat(run("explain", "--format", format, two).out())
                    .as(format)
                    .contains("Further plans follow. Only the first was read.");
        }
        assertThat(run("explain", "--format", "markdown", write("one.txt", TEXT))
                        .out())
                .doesNotContain("Further plans");
    }

    @Test
    void the_threshold_decides_over_the_exit_code() throws IOException {
        var small = write("small.txt", TEXT.replace("1999989", "49989").replace("37500", "937"));

        assertThat(run("explain", small).code()).isZero();
        assertThat(run("explain", "--fail-on", "warn", small).code()).isEqualTo(1);
    }

    @Test
    void an_index_that_is_there_is_not_proposed() throws IOException {
        var schema = write(
                "schema.sql",
                "CREATE TABLE orders (id int, customer_id int);" + " CREATE INDEX by_customer ON orders (customer_id)");

        assertThat(run("explain", "--schema", schema, write("slow.txt", TEXT)).out())
                .doesNotContain(INDEX);
    }

    @Test
    void sizes_tell_what_estimates_alone_do_not() throws IOException {
        var estimate = write("estimate.txt", """
                Seq Scan on orders  (cost=0.00..37500.00 rows=12 width=40)
                  Filter: (customer_id = 42)
                """);

        assertThat(run("explain", estimate).out()).doesNotContain("5,000,000");
        assertThat(run("explain", "--rows", "orders=5000000", estimate).out()).contains("5,000,000");
    }

    @Test
    void what_is_no_plan_is_told_at_its_line() throws IOException {
        var none = write("none.txt", "SELECT 1;\n");

        var text = run("explain", none);
        assertThat(text.code()).isEqualTo(3);
        assertThat(text.out()).startsWith(none + ":1 error ");

        var json = run("explain", "--format", "json", none);
        assertThat(json.code()).isEqualTo(3);
        assertThat(new JsonMapper().readTree(json.out()).at("/problem/line").asInt())
                .isEqualTo(1);
        assertThat(run("explain", "--format", "markdown", none).out()).contains("**Line 1:** ");
    }

    @Test
    void wrong_usage_is_said_by_its_own_code() {
        for (var words : List.of(
                List.of("explain", folder.resolve("none").toString()),
                List.of("explain"),
                List.of("explain", "--format", "sarif", "-"),
                List.of("explain", "--fail-on", "loud", "-"))) {
            assertThat(run(words.toArray(String[]::new)).code())
                    .as(words.toString())
                    .isEqualTo(2);
        }
    }

    @Test
    void what_is_said_before_the_command_is_not_passed_over() throws IOException {
        var plan = write("slow.txt", TEXT);

        assertThat(run("--fail-on", "warn", "explain", plan).code()).isEqualTo(2);
        assertThat(run("--fail-on", "warn", "explain", plan).out()).isEmpty();
    }

    @Test
    void help_names_it_and_its_exit_codes() {
        assertThat(run("--help").out()).contains("explain", "facts");
        assertThat(run("explain", "--help").out()).contains("the text is no plan", "--fail-on");
    }

    private static Ended run(String... words) {
        var all = new ArrayList<>(List.of(words));
        if (all.get(0).equals("explain") && !all.contains("--help")) {
            all.addAll(1, List.of("--color", "never"));
        }
        var printed = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            int code = Main.run(all.toArray(String[]::new));
            return new Ended(code, printed.toString(UTF_8).replace("\r\n", "\n"));
        } finally {
            System.setOut(before);
        }
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
