package dev.lockkeeper.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class GuardsOfDecisionsTests {

    private static final Guard UUIDS = Guard.of(
                    "g1", "D-7", "guard-primary-key-type", "Primary keys are *uuid*.", Severity.ERROR)
            .over(List.of("*"), List.of("billing.*"))
            .set(Map.of("types", List.of("uuid")))
            .at("/harbor/decisions/7");
    private static final LintConfig CONFIG =
            new LintConfig(Map.of("tenancy.key", List.of("tenant_id"))).guarded(List.of(UUIDS));
    private static final Script ORDERS = new Script("V1.sql", "CREATE TABLE app.orders (id int PRIMARY KEY);", true);

    @ParameterizedTest
    @EnumSource(GuardKind.class)
    void every_kind_has_a_rule_of_the_category(GuardKind kind) {
        assertThat(RuleBook.rule(kind.rule()))
                .hasValueSatisfying(rule -> assertThat(rule.category()).isEqualTo(RuleBook.GUARDS));
        assertThat(GuardKind.of(kind.word())).contains(kind);
    }

    @Test
    void every_rule_of_the_category_is_a_kind() {
        assertThat(RuleBook.rules().stream().filter(rule -> rule.category().equals(RuleBook.GUARDS)))
                .extracting(RuleDoc::id)
                .containsExactlyInAnyOrder(
                        Arrays.stream(GuardKind.values()).map(GuardKind::rule).toArray(String[]::new));
    }

    @Test
    void a_finding_cites_its_decision_as_loudly_as_the_guard_says_and_moves_no_tier() {
        var finding = cited(ORDERS).get(0);

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.channel()).isEqualTo(Channel.QUALITY);
        assertThat(finding.citation()).isEqualTo(UUIDS.citation());
        assertThat(finding.citation().words()).isEqualTo("D-7: Primary keys are *uuid*.");
    }

    @Test
    void nothing_is_said_of_tables_that_are_left_alone() {
        assertThat(cited(new Script("V1.sql", "CREATE TABLE billing.invoice (id int PRIMARY KEY);", true)))
                .isEmpty();
    }

    @Test
    void conventions_cannot_silence_a_decision() {
        var quiet = new LintConfig(Map.of("rules.guard-primary-key-type", List.of("off"))).guarded(List.of(UUIDS));

        assertThat(Linter.lint(List.of(ORDERS), LintContext.of(18).asked(quiet)).findings())
                .extracting(Finding::citation)
                .contains(UUIDS.citation());
    }

    @Test
    void it_is_waived_like_any_other_finding() {
        var waived = new Script("V1.sql", ORDERS.sql() + " -- lockkeeper:allow guard-primary-key-type old tool", true);

        assertThat(cited(waived))
                .singleElement()
                .satisfies(finding -> assertThat(finding.waiver().reason()).isEqualTo("old tool"));
    }

    @Test
    void with_nothing_but_guards_nothing_else_is_said() {
        var bad = new Script("V1.sql", "DROP TABLE a; CREATE TABLE b (id int PRIMARY KEY);", true);

        assertThat(Linter.lint(List.of(bad), LintContext.of(18).asked(CONFIG.only(List.of(UUIDS))))
                        .findings())
                .extracting(Finding::ruleId)
                .containsExactly("guard-primary-key-type");
    }

    @Test
    void every_output_cites_the_decision_with_its_address() {
        assertThat(written(LintOutput.JSON)).contains("\"name\":\"D-7\"", "https://lock.example/harbor/decisions/7");
        assertThat(written(LintOutput.SARIF))
                .contains(
                        "\"ruleId\":\"guard-primary-key-type\"",
                        "D-7: Primary keys",
                        "https://lock.example/harbor/decisions/7");
        assertThat(written(LintOutput.MARKDOWN))
                .contains("[D\\-7](<https://lock.example/harbor/decisions/7>): Primary keys are \\*uuid\\*.");
        assertThat(written(LintOutput.TEXT)).contains("decided: D-7: Primary keys are *uuid*.");
        assertThat(written(LintOutput.GITHUB)).contains("(D-7: Primary keys are *uuid*.)");
        assertThat(written(LintOutput.JUNIT)).contains("(D-7: Primary keys are *uuid*.)");
    }

    @Test
    void two_guards_of_one_kind_have_fingerprints_of_their_own() {
        var other = Guard.of("g2", "D-9", UUIDS.rule(), "Keys are bigint.", Severity.INFO)
                .set(Map.of("types", List.of("bigint")));
        var report = Linter.lint(List.of(ORDERS), LintContext.of(18).asked(CONFIG.guarded(List.of(UUIDS, other))));

        var json = written(LintOutput.JSON, report);
        assertThat(json.split("\"fingerprint\":\"", -1)).hasSizeGreaterThan(2);
        assertThat(report.findings().stream().filter(finding -> finding.citation() != null))
                .extracting(finding -> finding.citation().decision())
                .containsExactly("D-7", "D-9");
    }

    @Test
    void the_file_says_the_same_as_the_page() {
        var yaml = CONFIG.yaml();

        assertThat(yaml).contains("guards:", "decision: D-7", "except: 'billing.*'");
        var read = LintConfig.read(yaml);
        assertThat(read.problem()).isNull();
        assertThat(read.leftOut()).containsExactly("guards");
        assertThat(read.config().values()).isEqualTo(CONFIG.values());
        assertThat(dev.lockkeeper.lint.config.ConfigFile.read("f", yaml)
                        .settings()
                        .guards()
                        .all())
                .containsExactly(UUIDS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "guards: {a: {rule: nothing, says: x}} | 1 | rule: there is no such thing (nothing)",
                "guards: {a: {rule: guard-name}} | 1 | guard a needs says",
                "guards: {a: {rule: guard-name, says: x, settings: {pattern: '('}}} | 1 | pattern: it is no regular expression of RE2",
                "guards: {a: {rule: guard-name, says: x, settings: {pattern: 'a{900}{900}'}}} | 1 | repeats too much",
                "guards: {a: {rule: guard-banned-type, says: x}} | 1 | types: it needs a value",
                "guards: {a: {rule: guard-most-columns, says: x, settings: {most: many}}} | 1 | most: it needs a whole number",
                "guards: {a: {rule: guard-comment, says: x, settings: {on: me}}} | 1 | on: it is none of those",
                "guards: {a: {rule: guard-no-cascade, says: x, settings: {more: 1}}} | 1 | more: there is no such thing",
                "guards: {a: {rule: guard-no-cascade, says: x, loud: 1}} | 1 | unknown key loud",
            })
    void what_cannot_be_followed_is_told_with_its_line(String yaml, int line, String message) {
        var problem = LintConfig.read(yaml).problem();

        assertThat(problem.line()).isEqualTo(line);
        assertThat(problem.message()).contains(message);
    }

    @Test
    void patterns_that_others_would_read_for_years_take_no_time() {
        var slow = Guard.of("g", "D-1", "guard-name", "x", Severity.WARN)
                .set(Map.of("thing", List.of("table"), "pattern", List.of("^(a+)+(a|aa)+$")));
        var sql = "CREATE TABLE " + "a".repeat(60) + "b (id int);";
        var started = System.nanoTime();

        var report = Linter.lint(
                List.of(new Script("a", sql, true)), LintContext.of(18).asked(LintConfig.NONE.guarded(List.of(slow))));

        assertThat(report.findings()).extracting(Finding::ruleId).contains("guard-name");
        assertThat(System.nanoTime() - started).isLessThan(5_000_000_000L);
    }

    @Test
    void what_is_stored_comes_back() {
        var json = new JsonMapper();
        var report = Linter.lint(List.of(ORDERS), LintContext.of(18).asked(CONFIG));

        assertThat(json.readValue(json.writeValueAsString(report), LintReport.class))
                .isEqualTo(report);
        assertThat(json.readValue(json.writeValueAsString(CONFIG), LintConfig.class))
                .isEqualTo(CONFIG);
        assertThat(json.readValue("{\"values\":{\"tenancy.key\":[\"t\"]}}", LintConfig.class)
                        .guards())
                .isEmpty();
    }

    private static List<Finding> cited(Script script) {
        return Linter.lint(List.of(script), LintContext.of(18).asked(CONFIG)).findings().stream()
                .filter(finding -> finding.citation() != null)
                .toList();
    }

    private static String written(LintOutput output) {
        return written(output, Linter.lint(List.of(ORDERS), LintContext.of(18).asked(CONFIG)));
    }

    private static String written(LintOutput output, LintReport report) {
        var out = new StringWriter();
        output.write(
                new LintOutcome(report, List.of(ORDERS), 18, Severity.ERROR, null, "https://lock.example", List.of()),
                out);
        return out.toString();
    }
}
