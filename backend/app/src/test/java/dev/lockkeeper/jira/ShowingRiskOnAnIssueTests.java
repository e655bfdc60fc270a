package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.HIGH;
import static dev.lockkeeper.jira.JiraStage.LOW;
import static dev.lockkeeper.jira.JiraStage.LOW_WAITS;
import static dev.lockkeeper.jira.JiraStage.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jirasandbox.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class ShowingRiskOnAnIssueTests extends JiraTest {

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_submitted_migration_shows_its_tier_and_its_gate_as_a_link_a_label_and_facts() {
        harbor.connect();

        var id = harbor.submit(ISSUE, HIGH);
        harbor.awaitDelivered(ISSUE);

        var link = harbor.onlyLink(ISSUE);
        var slug = harbor.crew.slug();
        assertThat(link.title()).startsWith("HIGH risk · ");
        assertThat(link.summary()).startsWith("M-1 Add a fulfilment status");
        assertThat(link.url()).isEqualTo("http://localhost:8080/" + slug + "/migrations/" + id.number());
        assertThat(link.globalId()).isEqualTo("system=http://localhost:8080&tenant=" + slug + "&migration=1");
        assertThat(link.object().path("icon").path("url16x16").asString())
                .isEqualTo("http://localhost:8080/img/risk-high.svg");
        assertThat(link.resolved()).isFalse();
        assertThat(harbor.jira.labels(ISSUE)).containsExactly("db-risk-high");
        var facts = harbor.jira.property(ISSUE, "dev.lockkeeper.risk").orElseThrow();
        assertThat(facts.path("tier").asString()).isEqualTo("high");
        assertThat(facts.path("migrations").get(0).path("number").asInt()).isEqualTo(1);
    }

    @Test
    void a_new_tier_changes_the_one_link_and_the_label() {
        harbor.connect();
        var id = harbor.submit(ISSUE, HIGH);
        harbor.awaitDelivered(ISSUE);

        harbor.revise(id, ISSUE, LOW);
        harbor.awaitDelivered(ISSUE);

        assertThat(harbor.onlyLink(ISSUE).title()).isEqualTo(LOW_WAITS);
        assertThat(harbor.jira.labels(ISSUE)).containsExactly("db-risk-low");
    }

    @Test
    void each_approval_is_counted_until_the_gate_opens() {
        harbor.connect();
        var id = harbor.submit(ISSUE, HIGH);
        harbor.awaitDelivered(ISSUE);
        assertThat(harbor.onlyLink(ISSUE).title()).isEqualTo("HIGH risk · waiting for 2 of 2 approvals");

        harbor.approve(harbor.crew.boris(), id, 1);
        harbor.awaitDelivered(ISSUE);
        assertThat(harbor.onlyLink(ISSUE).title()).isEqualTo("HIGH risk · waiting for 1 of 2 approvals");

        harbor.approve(harbor.crew.cleo(), id, 1);
        harbor.awaitDelivered(ISSUE);
        assertThat(harbor.onlyLink(ISSUE).title()).isEqualTo("HIGH risk · gate open");
        assertThat(harbor.onlyLink(ISSUE).resolved()).isFalse();
    }

    @Test
    void a_reviewer_who_wants_changes_is_heard_in_jira() {
        harbor.connect();
        var id = harbor.submit(ISSUE, LOW);

        harbor.requestChanges(harbor.crew.boris(), id, 1);
        harbor.awaitDelivered(ISSUE);

        assertThat(harbor.onlyLink(ISSUE).title()).isEqualTo("LOW risk · changes requested");
    }

    @Test
    void the_label_is_the_highest_tier_of_the_open_migrations_each_of_which_has_its_link() {
        harbor.connect();
        harbor.submit(ISSUE, LOW);
        var risky = harbor.submit(ISSUE, HIGH);
        harbor.awaitDelivered(ISSUE);
        assertThat(harbor.jira.remoteLinks(ISSUE)).hasSize(2);
        assertThat(harbor.jira.labels(ISSUE)).containsExactly("db-risk-high");

        harbor.withdraw(risky);
        harbor.awaitDelivered(ISSUE);

        assertThat(harbor.jira.labels(ISSUE)).containsExactly("db-risk-low");
        assertThat(harbor.jira.remoteLinks(ISSUE))
                .filteredOn(link -> link.title().equals("HIGH risk · withdrawn"))
                .singleElement()
                .satisfies(link -> assertThat(link.resolved()).isTrue());
    }

    @Test
    void when_nothing_is_open_the_label_goes_and_the_link_is_struck_through() {
        harbor.connect();
        var id = harbor.submit(ISSUE, LOW);
        harbor.awaitDelivered(ISSUE);

        harbor.withdraw(id);
        harbor.awaitDelivered(ISSUE);

        assertThat(harbor.jira.labels(ISSUE)).isEmpty();
        assertThat(harbor.onlyLink(ISSUE).resolved()).isTrue();
    }

    @Test
    void an_issue_that_is_no_longer_named_forgets_and_the_other_one_learns() {
        harbor.connect();
        harbor.jira.createIssue("SHOP-500", "Story", "The right one");
        var id = harbor.submit(ISSUE, HIGH);
        harbor.awaitDelivered(ISSUE);

        harbor.revise(id, "SHOP-500", HIGH);
        harbor.awaitDelivered(ISSUE);
        harbor.awaitDelivered("SHOP-500");

        assertThat(harbor.jira.remoteLinks(ISSUE)).isEmpty();
        assertThat(harbor.jira.labels(ISSUE)).isEmpty();
        assertThat(harbor.jira.property(ISSUE, "dev.lockkeeper.risk")).isEmpty();
        assertThat(harbor.onlyLink("SHOP-500").title()).startsWith("HIGH risk");
        assertThat(harbor.jira.labels("SHOP-500")).containsExactly("db-risk-high");
    }

    @Test
    void an_issue_may_be_named_again_after_it_forgot() {
        harbor.connect();
        harbor.jira.createIssue("SHOP-500", "Story", "A detour");
        var id = harbor.submit(ISSUE, LOW);
        harbor.awaitDelivered(ISSUE);
        harbor.revise(id, "SHOP-500", LOW);
        harbor.awaitDelivered(ISSUE);

        harbor.revise(id, ISSUE, LOW + " ");
        harbor.awaitDelivered(ISSUE);
        harbor.awaitDelivered("SHOP-500");

        assertThat(harbor.onlyLink(ISSUE).title()).isEqualTo(LOW_WAITS);
        assertThat(harbor.jira.remoteLinks("SHOP-500")).isEmpty();
    }

    @Test
    void a_draft_is_its_authors_alone() {
        harbor.connect();

        var id = harbor.draft(ISSUE, HIGH);
        harbor.revise(id, ISSUE, LOW);
        harbor.withdraw(id);

        assertThat(harbor.isAsked(ISSUE)).isFalse();
    }

    @Test
    void a_step_that_is_rolled_back_asks_for_nothing() {
        harbor.connect();

        transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRED);
        Acting.run(
                harbor.crew.ada(),
                () -> transaction.executeWithoutResult(status -> {
                    harbor.submit(ISSUE, HIGH);
                    status.setRollbackOnly();
                }));
        assertThat(harbor.isAsked(ISSUE)).isFalse();

        harbor.submit(ISSUE, HIGH);
        assertThat(harbor.isAsked(ISSUE)).isTrue();
    }

    @Test
    void what_is_right_already_is_not_written_again() {
        harbor.connect();
        harbor.submit(ISSUE, LOW);
        harbor.awaitDelivered(ISSUE);
        harbor.jira.forgetRequests();

        var another = harbor.submit(ISSUE, LOW);
        harbor.awaitDelivered(ISSUE);

        assertThat(harbor.writes())
                .extracting(RecordedRequest::method)
                .as("the new link and the facts, and neither the old link nor the label")
                .containsExactly("POST", "PUT");
        assertThat(harbor.writes().get(0).body()).contains("migration=" + another.number());
    }

    @Test
    void migrations_that_named_issues_before_there_was_a_jira_are_shown_once_there_is_one() {
        harbor.submit(ISSUE, HIGH);
        harbor.awaitDelivered(ISSUE);
        assertThat(harbor.jira.requests()).isEmpty();

        harbor.connect("SHOP");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(harbor.jira.remoteLinks(ISSUE)).hasSize(1));
    }

    @Test
    void an_issue_of_a_project_that_nobody_serves_is_left_alone() {
        harbor.connect("PAY");

        harbor.submit(ISSUE, HIGH);
        harbor.awaitDelivered(ISSUE);

        assertThat(harbor.jira.requests()).isEmpty();
    }
}
