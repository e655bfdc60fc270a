package dev.lockkeeper.lint.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.RuleBook;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.layout.Note;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void it_is_valid_against_the_published_schema_for_every_example_of_every_rule() {
        var out = new StringWriter();
        var writer = ReportFormat.SARIF.open(out, Frame.of(18));
        int scripts = 0;
        for (var rule : RuleBook.rules()) {
            for (var example : rule.examples()) {
                var path = "db/" + rule.id() + " " + scripts++ + ".sql";
                Linter.lint(List.of(new Script(path, example.sql(), true)), LintContext.of(18))
                        .scripts()
                        .forEach(report -> writer.script(new CheckedScript(path, example.sql(), report)));
            }
        }
        writer.note(new Note("db/a b.sql", 3, "A note."));
        writer.end(new Outcome(3, null));

        assertThat(problems(out.toString())).isEmpty();
        assertThat(results(out.toString())).hasSizeGreaterThan(500);
    }

    @Test
    void the_schema_would_refuse_what_is_wrong() {
        var sarif = Reported.as(ReportFormat.SARIF, "a.sql", Reported.DANGEROUS);

        assertThat(problems(sarif)).isEmpty();
        assertThat(problems(sarif.replace("\"level\":\"error\"", "\"level\":\"grave\"")))
                .isNotEmpty();
    }

    @Test
    void a_region_is_exactly_the_statement() {
        var index = result(Reported.DANGEROUS, "create-index-blocks-writes");
        var drop = result(Reported.DANGEROUS, "drop-column");

        assertThat(region(index)).isEqualTo("1:1-1:39");
        assertThat(region(drop)).isEqualTo("3:1-4:16");
        assertThat(region(result("SELECT 1;\r\nCREATE INDEX i ON o (\r\n a);\r\n", "create-index-blocks-writes")))
                .isEqualTo("2:1-3:4");
    }

    @Test
    void a_fingerprint_stays_when_lines_move_and_changes_with_the_statement() {
        var before = fingerprint("CREATE INDEX i ON orders (a);");

        assertThat(fingerprint("-- a comment\n\n  CREATE INDEX i\n    ON orders (a);"))
                .isEqualTo(before);
        assertThat(fingerprint("CREATE INDEX i ON orders (b);")).isNotEqualTo(before);
    }

    @Test
    void equal_statements_have_fingerprints_of_their_own() {
        var sarif =
                Reported.as(ReportFormat.SARIF, "a.sql", "CREATE INDEX ON orders (a);\nCREATE INDEX ON orders (a);");
        var prints = results(sarif).stream()
                .map(result -> result.at("/partialFingerprints/lockkeeper~1v1").asString())
                .toList();

        assertThat(prints).doesNotHaveDuplicates().hasSizeGreaterThan(2);
    }

    @Test
    void a_waived_finding_is_suppressed_in_source_with_its_reason() {
        var suppression = result(Reported.DANGEROUS, "drop-column").at("/suppressions/0");

        assertThat(suppression.at("/kind").asString()).isEqualTo("inSource");
        assertThat(suppression.at("/justification").asString()).isEqualTo("gone since May");
        assertThat(result(Reported.DANGEROUS, "create-index-blocks-writes").has("suppressions"))
                .isFalse();
    }

    @Test
    void each_result_names_its_rule_with_help_in_markdown_and_an_address() {
        var run = JSON.readTree(Reported.as(ReportFormat.SARIF, "a.sql", Reported.DANGEROUS))
                .at("/runs/0");
        for (var result : run.at("/results")) {
            var rule = run.at("/tool/driver/rules").get(result.get("ruleIndex").asInt());
            var id = result.get("ruleId").asString();
            assertThat(rule.get("id").asString()).isEqualTo(id);
            assertThat(rule.at("/help/markdown").asString()).contains("## Instead");
            assertThat(rule.get("helpUri").asString()).isEqualTo("https://lint.example/rules/" + id);
        }
    }

    @Test
    void the_run_says_how_it_ended_and_on_which_files() {
        var run = JSON.readTree(Reported.as(ReportFormat.SARIF, "db/a b.sql", Reported.DANGEROUS))
                .at("/runs/0");

        assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isFalse();
        assertThat(run.at("/invocations/0/exitCode").asInt()).isEqualTo(3);
        assertThat(run.at("/artifacts/0/location/uri").asString()).isEqualTo("db/a%20b.sql");
    }

    private static String fingerprint(String sql) {
        return result(sql, "create-index-blocks-writes")
                .at("/partialFingerprints/lockkeeper~1v1")
                .asString();
    }

    private static String region(JsonNode result) {
        var region = result.at("/locations/0/physicalLocation/region");
        return region.get("startLine").asInt() + ":" + region.get("startColumn").asInt() + "-"
                + region.get("endLine").asInt() + ":" + region.get("endColumn").asInt();
    }

    private static JsonNode result(String sql, String rule) {
        return results(Reported.as(ReportFormat.SARIF, "a.sql", sql)).stream()
                .filter(result -> result.get("ruleId").asString().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> results(String sarif) {
        var results = JSON.readTree(sarif).at("/runs/0/results");
        return new ArrayList<>(
                StreamSupport.stream(results.spliterator(), false).toList());
    }

    private static List<String> problems(String sarif) {
        return schema().validate(sarif, InputFormat.JSON).stream()
                .map(Object::toString)
                .limit(10)
                .toList();
    }

    private static Schema schema() {
        try (var in = SarifReportTests.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
