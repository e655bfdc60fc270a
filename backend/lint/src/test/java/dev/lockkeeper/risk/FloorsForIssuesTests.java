package dev.lockkeeper.risk;

import static dev.lockkeeper.risk.RiskFixtures.amid;
import static dev.lockkeeper.risk.RiskFixtures.assess;
import static dev.lockkeeper.risk.RiskFixtures.everyTable;
import static dev.lockkeeper.risk.RiskTier.HIGH;
import static dev.lockkeeper.risk.RiskTier.LOW;
import static dev.lockkeeper.risk.RiskTier.MODERATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.Costs;
import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.Limits;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FloorsForIssuesTests {

    private static final IssueFacts ISSUE =
            new IssueFacts("SHOP-12", "10004", "Bug", "Highest", List.of("billing", "night"));

    private static final String HARMLESS = "SET lock_timeout = '2s'; ALTER TABLE t ADD COLUMN note text;";

    @Test
    void a_rule_holds_where_all_that_it_says_is_so_whatever_the_capitals() {
        assertThat(holds("bug", null, null)).isTrue();
        assertThat(holds("10004", null, null)).isTrue();
        assertThat(holds(null, "shop", null)).isTrue();
        assertThat(holds("BUG", "SHOP", "highest", "Night", "billing")).isTrue();

        assertThat(holds("Story", null, null)).isFalse();
        assertThat(holds("10005", null, null)).isFalse();
        assertThat(holds("bug", "PAY", null)).isFalse();
        assertThat(holds("bug", "SHOP", "low")).isFalse();
        assertThat(holds("bug", "SHOP", "highest", "billing", "day")).isFalse();
    }

    @Test
    void a_number_is_of_the_jira_that_is_named_and_of_any_where_nobody_told_which() {
        var here = UUID.randomUUID();
        var issue = new IssueFacts("SHOP-12", "10004", "Bug", null, List.of(), here);
        var floor = new IssueFloor("10004", HIGH);

        assertThat(floor.isOfAnyJira()).isTrue();
        assertThat(new IssueFloor("bug", HIGH).isOfAnyJira()).isFalse();
        assertThat(floor.holds(issue)).isTrue();
        assertThat(floor.in(here).holds(issue)).isTrue();
        assertThat(floor.in(here).isOfAnyJira()).isFalse();
        assertThat(floor.in(UUID.randomUUID()).holds(issue)).isFalse();
        assertThat(floor.in(UUID.randomUUID()).holds(ISSUE)).isTrue();
    }

    @Test
    void what_is_not_told_is_not_what_a_rule_asks_for() {
        var bare = new IssueFacts("SHOP-12", "Bug");

        assertThat(new IssueFloor(null, null, "highest", List.of(), HIGH).holds(bare))
                .isFalse();
        assertThat(new IssueFloor("10004", null, null, List.of(), HIGH).holds(bare))
                .isFalse();
    }

    @Test
    void the_reason_names_the_issue_and_the_rule() {
        var floors = floors(
                new IssueFloor("story", HIGH),
                new IssueFloor("bug", LOW),
                new IssueFloor("bug", "SHOP", null, List.of(), MODERATE));

        var assessment = judged(floors, FloorFacts.of(ISSUE));

        assertThat(assessment.tier()).isEqualTo(MODERATE);
        assertThat(assessment.sentence()).isEqualTo("SHOP-12 is a Bug in SHOP: at least moderate (floor rule 3).");
    }

    @Test
    void of_several_rules_the_highest_decides_and_each_is_a_reason() {
        var floors = floors(
                new IssueFloor("bug", MODERATE), new IssueFloor(null, "SHOP", "highest", List.of("night"), HIGH));

        assertThat(judged(floors, FloorFacts.of(ISSUE)).factors())
                .extracting(Factor::sentence)
                .startsWith(
                        "SHOP-12 is a Bug in SHOP, of priority Highest, labelled night: at least high (floor rule 2).",
                        "SHOP-12 is a Bug in SHOP: at least moderate (floor rule 1).");
        assertThat(floors.of(ISSUE)).isEqualTo(HIGH);
    }

    @Test
    void a_change_that_no_rule_asks_for_is_no_news() {
        var floors = floors(new IssueFloor(null, null, null, List.of("night"), HIGH));
        var told = FloorFacts.of(ISSUE);

        assertThat(floors.tellApart(told, new IssueFacts("SHOP-12", "10004", "Bug", "Low", List.of("night"))))
                .isFalse();
        assertThat(floors.tellApart(told, new IssueFacts("SHOP-12", "10004", "Bug", "Low", List.of())))
                .isTrue();
        assertThat(floors.tellApart(FloorFacts.NONE, ISSUE)).isTrue();
        assertThat(floors.tellApart(FloorFacts.NONE, new IssueFacts("SHOP-12", "Bug")))
                .isFalse();
    }

    @Test
    void inputs_that_know_a_type_alone_give_the_answer_that_they_gave() {
        var floors = floors(new IssueFloor("bug", HIGH), new IssueFloor(null, "SHOP", null, List.of(), HIGH));

        var assessment = judged(floors, new FloorFacts("Bug", List.of(), List.of()));

        assertThat(assessment.factors())
                .filteredOn(factor -> factor.axis() == Axis.POLICY)
                .extracting(Factor::sentence)
                .containsExactly("The Jira issue is of type Bug.");
    }

    @Test
    void the_release_before_reads_those_that_ask_for_a_type_alone() {
        var floors = floors(
                new IssueFloor("Bug", HIGH),
                new IssueFloor("bug", MODERATE),
                new IssueFloor("task", "SHOP", null, List.of(), HIGH));

        assertThat(floors.issueTypes()).isEqualTo(Map.of("bug", HIGH));
        assertThat(new Floors(Map.of("task", HIGH, "bug", LOW), LOW, LOW, LOW, LOW, 0).forIssues())
                .containsExactly(new IssueFloor("bug", LOW), new IssueFloor("task", HIGH));
    }

    private static boolean holds(String type, String project, String priority, String... labels) {
        return new IssueFloor(type, project, priority, List.of(labels), HIGH).holds(ISSUE);
    }

    private static Floors floors(IssueFloor... floors) {
        return new Floors(Map.of(), LOW, LOW, LOW, LOW, 0, List.of(floors));
    }

    private static RiskAssessment judged(Floors floors, FloorFacts facts) {
        var policy = new RiskPolicy(Limits.STANDARD, Costs.STANDARD, floors);
        return assess(everyTable(10, Heat.NORMAL), HARMLESS, context -> amid(context, facts)
                .under(policy));
    }
}
