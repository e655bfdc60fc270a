package dev.lockkeeper.lint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class WeighingByAPolicyTests {

    /** Builds for 4.2 seconds by the product's own measure, in which writers may wait for 2. */
    private static final String INDEX = "SET lock_timeout = '2s';\nCREATE INDEX i ON orders (id);\n";

    private static final String PATIENT = """
            {"version": 7, "tiers": [{"tier": "LOW", "approvals": 1}],
             "limits": [{"measure": "WRITERS", "heat": "NORMAL", "moderate": 60, "high": 600}]}""";

    private static final String SLOW = "{\"version\": 8, \"safety\": 300}";

    @TempDir
    private Path folder;

    private String script;

    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void script() throws IOException {
        script = write("a.sql", INDEX);
    }

    @Test
    void the_tier_and_its_cause_are_those_of_the_policy() throws IOException {
        assertThat(run(script).out()).contains("Risk: moderate. ");
        assertThat(run("--policy", write("p.json", PATIENT), script).out()).contains("Risk: low, by policy 7. ");
        assertThat(run("--policy", write("p.json", SLOW), script).out())
                .contains("Risk: high, by policy 8. ")
                .contains("about 7 minutes");
    }

    @Test
    void json_tells_the_version_and_reckons_by_the_policy() throws IOException {
        var usual = new JsonMapper().readTree(run("--format", "json", script).out());
        var slow = new JsonMapper()
                .readTree(run("--format", "json", "--policy", write("p.json", SLOW), script)
                        .out());

        assertThat(usual.at("/risk/policy").isMissingNode()).isTrue();
        assertThat(slow.at("/risk/policy").asInt()).isEqualTo(8);
        assertThat(slow.at("/risk/tier").asString()).isEqualTo("high");
        assertThat(slow.at("/risk/timeline/spans/0/seconds").asDouble())
                .isCloseTo(100 * usual.at("/risk/timeline/spans/0/seconds").asDouble(), within(0.01));
    }

    @Test
    void markdown_says_by_which_policy() throws IOException {
        assertThat(run("--format", "markdown", "--policy", write("p.json", PATIENT), script)
                        .out())
                .contains("### Risk: low, by policy 7\n");
    }

    @Test
    void of_several_changes_the_riskiest_counts_by_the_policy_too() throws IOException {
        var harmless = write("b.sql", "SELECT 1;\n");

        assertThat(run("--each", "--policy", write("p.json", SLOW), harmless, script)
                        .out())
                .contains("Risk: high, by policy 8. ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "{}", "{\"version\": 1, \"saftey\": 3}"})
    void a_policy_that_cannot_be_followed_is_wrong_usage(String text) throws IOException {
        var policy = write("p.json", text);

        var ended = run("--policy", policy, script);

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).startsWith("lockkeeper-lint: ").contains("p.json: ");
    }

    @Test
    void a_policy_that_is_not_there_is_wrong_usage() throws IOException {
        assertThat(run("--policy", folder.resolve("missing.json").toString(), script)
                        .code())
                .isEqualTo(2);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static Ended run(String... arguments) {
        var all = new ArrayList<>(List.of("--no-config"));
        all.addAll(List.of(arguments));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var before = System.out;
        var beforeErr = System.err;
        System.setOut(new PrintStream(out, true, UTF_8));
        System.setErr(new PrintStream(err, true, UTF_8));
        try {
            return new Ended(Main.run(all.toArray(String[]::new)), out.toString(UTF_8), err.toString(UTF_8));
        } finally {
            System.setOut(before);
            System.setErr(beforeErr);
        }
    }
}
