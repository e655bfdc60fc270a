package dev.lockkeeper.lint.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.FileNote;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.LintOutcome;
import dev.lockkeeper.lint.LintOutput;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.MigrationFiles;
import dev.lockkeeper.lint.Severity;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WritingOutcomesTests {

    private static final String UP_AND_DOWN = """
            -- +goose Up
            CREATE INDEX i ON orders (customer_id);
            -- +goose Down
            DROP TABLE orders;
            """;

    @ParameterizedTest
    @CsvSource({"SELECT 1;,0", "CREATE INDEX i ON orders (a);,1", "SELEC 1;,3"})
    void it_ends_as_the_command_line_would(String sql, int code) {
        var outcome = outcome(sql, null);

        assertThat(json(outcome).at("/summary/exitCode").asInt(-1)).isEqualTo(code);
    }

    @Test
    void what_is_applied_and_what_takes_it_back_are_told_apart() {
        var json = json(outcome(UP_AND_DOWN, null));

        assertThat(json.at("/scripts/0/role").asString()).isEqualTo("up");
        assertThat(json.at("/scripts/1/role").asString()).isEqualTo("down");
        assertThat(json.at("/scripts/1/statements/0/line").asInt()).isEqualTo(4);
    }

    @Test
    void findings_that_are_not_listed_are_counted_in_a_note() {
        var whole = outcome("DROP TABLE a; DROP TABLE b; DROP TABLE c;", null);
        var listed = new LintOutcome(whole.report().gravest(1), whole.scripts(), 18);

        assertThat(json(listed).at("/notes/0/message").asString()).contains("more are not");
        assertThat(json(whole).at("/notes").size()).isZero();
    }

    @Test
    void notes_about_files_come_along() {
        var whole = outcome("SELECT 1;", null);
        var noted = new LintOutcome(
                whole.report(),
                whole.scripts(),
                18,
                Severity.WARN,
                null,
                null,
                List.of(new FileNote("a.sql", 2, "Odd.")));

        assertThat(json(noted).at("/notes/0/line").asInt()).isEqualTo(2);
        assertThat(json(noted).at("/summary/failOn").asString()).isEqualTo("warn");
    }

    @Test
    void files_are_read_as_a_tools_and_keep_their_names() {
        var recognised = MigrationFiles.read(Map.of("change", UP_AND_DOWN), null);
        var told = MigrationFiles.read(Map.of("V1__a.sql", "SELECT 1;"), "psql");

        assertThat(recognised.layout()).isEqualTo("goose");
        assertThat(recognised.scripts()).extracting(script -> script.name()).containsOnly("change");
        assertThat(told.layout()).isEqualTo("psql");
        assertThat(MigrationFiles.layouts()).contains("flyway", "golang_migrate");
    }

    @Test
    void an_output_is_found_by_its_word() {
        assertThat(LintOutput.of("sarif")).contains(LintOutput.SARIF);
        assertThat(LintOutput.of("Junit")).contains(LintOutput.JUNIT);
        assertThat(LintOutput.of("pdf")).isEmpty();
    }

    private static LintOutcome outcome(String sql, String layout) {
        var files = MigrationFiles.read(Map.of("db/V1__a.sql", sql), layout);
        return new LintOutcome(Linter.lint(files.scripts(), LintContext.of(18)), files.scripts(), 18);
    }

    private static JsonNode json(LintOutcome outcome) {
        var out = new StringWriter();
        LintOutput.JSON.write(outcome, out);
        return new JsonMapper().readTree(out.toString());
    }
}
