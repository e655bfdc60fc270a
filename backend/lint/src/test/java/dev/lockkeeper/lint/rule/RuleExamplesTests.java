package dev.lockkeeper.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.Channel;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.PlanScript;
import dev.lockkeeper.lint.RuleBook;
import dev.lockkeeper.lint.RuleDoc;
import dev.lockkeeper.lint.Script;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleExamplesTests {

    static Stream<Example> examples() {
        return Example.all();
    }

    static Stream<RuleDoc> rules() {
        return RuleBook.rules().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_brings_the_findings_beside_it(Example example) {
        assertThat(example.findings()).containsExactlyElementsOf(example.expected());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_has_an_example_that_it_minds_and_one_that_it_does_not(RuleDoc rule) {
        assertThat(Example.of(rule.id()))
                .anyMatch(example -> !example.findings().isEmpty())
                .anyMatch(example -> example.findings().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_says_why_and_what_to_do_instead(RuleDoc rule) {
        assertThat(rule.title()).isNotBlank().doesNotEndWith(".");
        assertThat(rule.why()).hasSizeGreaterThan(60);
        assertThat(rule.instead()).hasSizeGreaterThan(10);
    }

    @Test
    void a_drop_that_cascades_twice_has_no_safer_way_that_cascades_once() {
        assertThat(restricted("ALTER TABLE orders DROP COLUMN a CASCADE, DROP COLUMN b CASCADE;"))
                .isEmpty();
        assertThat(restricted("ALTER TABLE orders DROP COLUMN a, DROP COLUMN b CASCADE;"))
                .containsExactly("ALTER TABLE orders DROP COLUMN a, DROP COLUMN b RESTRICT;");
    }

    private static List<String> restricted(String sql) {
        return Linter.lint(List.of(new Script("drop.sql", sql, true)), LintContext.of(18)).findings().stream()
                .filter(finding -> finding.ruleId().equals("drop-cascade"))
                .map(Finding::saferSql)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void every_safer_way_can_be_read_by_our_own_grammar() {
        var safer = examples()
                .map(Example::lint)
                .map(LintReport::findings)
                .flatMap(List::stream)
                .map(Finding::saferSql)
                .filter(Objects::nonNull)
                .distinct()
                .toList();

        assertThat(safer).hasSizeGreaterThan(40);
        assertThat(safer).allSatisfy(sql -> assertThat(unread(sql)).as(sql).isEmpty());
    }

    @Test
    void what_is_assumed_says_what_it_needs() {
        assertThat(findings().filter(Finding::assumed))
                .hasSizeGreaterThan(20)
                .allSatisfy(finding ->
                        assertThat(finding.needs()).as(finding.message()).isNotBlank());
    }

    @Test
    void every_plan_is_told_as_one_text_too() {
        var planned = findings().filter(finding -> finding.plan() != null).toList();

        assertThat(planned).hasSizeGreaterThan(50);
        assertThat(planned).allSatisfy(finding -> {
            assertThat(finding.saferSql()).isEqualTo(finding.plan().flat());
            assertThat(finding.plan().scripts()).isNotEmpty().allSatisfy(script -> assertThat(unread(script.sql()))
                    .as(script.sql())
                    .isEmpty());
        });
    }

    @Test
    void what_cannot_run_in_a_transaction_is_not_planned_for_one() {
        assertThat(findings().map(Finding::plan).filter(Objects::nonNull).flatMap(plan -> plan.scripts().stream()))
                .allSatisfy(
                        script -> assertThat(refused(script)).as(script.sql()).isEmpty());
    }

    private static List<String> refused(PlanScript script) {
        var planned = new Script(script.name(), script.sql(), script.inTransaction());
        return Linter.lint(List.of(planned), LintContext.of(18)).findings().stream()
                .map(Finding::ruleId)
                .filter(rule -> rule.equals("concurrently-in-transaction"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void names_and_types_are_quality(RuleDoc rule) {
        if (List.of("naming", "types").contains(rule.category())) {
            assertThat(rule.channel()).isEqualTo(Channel.QUALITY);
        }
    }

    private static Stream<Finding> findings() {
        return examples().map(Example::lint).flatMap(report -> report.findings().stream());
    }

    private static List<String> unread(String sql) {
        return Linter.lint(List.of(new Script("safer.sql", sql, false)), LintContext.of(18)).findings().stream()
                .filter(finding -> finding.ruleId().equals("unparsed-statement"))
                .map(Finding::message)
                .filter(message -> !message.startsWith("The value of"))
                .toList();
    }
}
