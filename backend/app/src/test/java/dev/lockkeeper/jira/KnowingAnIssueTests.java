package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.LOW;
import static dev.lockkeeper.jira.JiraStage.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.access.Browser;
import dev.lockkeeper.jira.server.Jira;
import dev.lockkeeper.jira.server.StatusCategory;
import dev.lockkeeper.jirasandbox.issue.Priority;
import dev.lockkeeper.jirasandbox.issue.Status;
import dev.lockkeeper.jirasandbox.rest.Permission;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a migration's page tells of its issue, without asking Jira while somebody waits. */
class KnowingAnIssueTests extends JiraTest {

    private static final String PAGE = "migrations/1/jira";
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Autowired
    Browser browser;

    @Autowired
    KnownIssues issues;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void the_page_shows_what_the_issue_is_about_and_how_far_it_is() {
        harbor.jira.people().progress(ISSUE, Status.IN_PROGRESS);
        harbor.jira.people().assign(ISSUE, "Petra Planner");
        harbor.jira.people().prioritise(ISSUE, Priority.HIGH);
        harbor.jira.people().label(ISSUE, "checkout");
        harbor.connect();

        harbor.submit(ISSUE, LOW);
        harbor.awaitDelivered(ISSUE);

        assertThat(browser.text(harbor.crew.vera(), PAGE))
                .contains(
                        "Track fulfilment of orders",
                        "Story",
                        "In Progress",
                        "jira-status--in-progress",
                        "Petra Planner",
                        "High priority",
                        "checkout",
                        "read just now");
    }

    @Test
    void the_issue_of_a_draft_is_read_when_somebody_looks_and_nothing_is_written_to_it() {
        harbor.connect();
        harbor.draft(ISSUE, LOW);
        assertThat(harbor.jira.requests()).isEmpty();

        assertThat(browser.text(harbor.crew.ada(), PAGE)).contains("load delay:4s");
        awaitKnown(ISSUE);

        assertThat(browser.text(harbor.crew.ada(), PAGE))
                .contains("Track fulfilment of orders", "nobody assigned")
                .doesNotContain("load delay:4s");
        assertThat(harbor.writes()).isEmpty();
        assertThat(harbor.jira.requests()).hasSize(1);
    }

    @Test
    void what_has_grown_old_is_read_again_when_somebody_looks() {
        harbor.connect();
        harbor.submit(ISSUE, LOW);
        harbor.awaitDelivered(ISSUE);
        harbor.jira.people().rename(ISSUE, "Track fulfilment of all orders");
        assertThat(browser.text(harbor.crew.vera(), PAGE)).doesNotContain("of all orders");

        wait("11 minutes");

        assertThat(browser.text(harbor.crew.vera(), PAGE)).contains("read 11 minutes ago");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(known(ISSUE).summary()).isEqualTo("Track fulfilment of all orders"));
    }

    @Test
    void an_answer_that_is_older_than_what_is_known_comes_late_and_changes_nothing() {
        var connection = harbor.connect();
        keep(connection, "Later", NOON.plusSeconds(1));

        keep(connection, "Earlier", NOON);
        assertThat(known(ISSUE).summary()).isEqualTo("Later");

        keep(connection, "As late", NOON.plusSeconds(1));
        assertThat(known(ISSUE).summary()).isEqualTo("As late");
    }

    @Test
    void an_issue_that_jira_does_not_show_any_more_is_unreachable_and_not_deleted() {
        harbor.connect();
        harbor.submit(ISSUE, LOW);
        harbor.awaitDelivered(ISSUE);
        harbor.jira.deny(Permission.BROWSE_PROJECTS);
        wait("1 hour");

        browser.text(harbor.crew.vera(), PAGE);
        await().atMost(SOON).until(() -> known(ISSUE).isUnreachable());

        assertThat(known(ISSUE).isGone()).isFalse();
        assertThat(browser.text(harbor.crew.vera(), PAGE))
                .contains("Track fulfilment of orders", "Jira has not shown it since", "read 1 hour ago");
        harbor.jira.grant(Permission.BROWSE_PROJECTS);
        harbor.requestChanges(harbor.crew.boris(), harbor.first(), 1);
        await().atMost(SOON).until(() -> !known(ISSUE).isUnreachable());
    }

    @Test
    void what_was_done_while_it_was_out_of_sight_is_shown_once_it_is_back() {
        harbor.connect();
        harbor.submit(ISSUE, JiraStage.HIGH);
        harbor.awaitDelivered(ISSUE);
        harbor.jira.deny(Permission.BROWSE_PROJECTS);
        harbor.approve(harbor.crew.boris(), harbor.first(), 1);
        harbor.awaitDead(ISSUE);

        harbor.jira.grant(Permission.BROWSE_PROJECTS);
        wait("1 hour");
        browser.text(harbor.crew.vera(), PAGE);

        await().atMost(SOON).until(() -> !known(ISSUE).isUnreachable());
        harbor.awaitDelivered(ISSUE);
        assertThat(harbor.onlyLink(ISSUE).title()).isEqualTo("HIGH risk · waiting for 1 of 2 approvals");
    }

    @Test
    void a_moved_issue_is_known_by_its_new_key_alone() {
        harbor.connect();
        harbor.draft(ISSUE, LOW);
        browser.text(harbor.crew.ada(), PAGE);
        awaitKnown(ISSUE);
        harbor.jira.people().move(ISSUE, "OPS-7");
        wait("1 day");

        browser.text(harbor.crew.ada(), PAGE);
        awaitKnown("OPS-7");

        assertThat(find(ISSUE)).isNull();
        assertThat(browser.text(harbor.crew.ada(), PAGE)).contains("OPS-7", "read just now");
    }

    @Test
    void the_connections_page_lists_what_is_known_page_by_page() {
        var connection = harbor.connect();
        for (var number = 1; number <= 51; number++) {
            keep(connection, "SHOP-%d".formatted(1000 + number), "Issue number " + number, NOON);
        }
        var page = "settings/jira/" + connection;

        assertThat(browser.text(harbor.crew.ana(), page))
                .contains("Harbor Cloud", "SHOP-1001", "Issue number 50", "after=SHOP-1050")
                .doesNotContain("SHOP-1051");
        assertThat(browser.text(harbor.crew.ana(), page + "?after=SHOP-1050"))
                .contains("SHOP-1051")
                .doesNotContain("after=");
        assertThat(browser.get(harbor.crew.ada(), page)).hasStatus(403);
    }

    @Test
    void a_status_of_no_category_and_a_hidden_name_are_no_trouble() {
        var connection = harbor.connect();
        var facts = new Jira.Facts(null, new Jira.Status("Odd", null), null, null, null);

        in(() -> issues.keep(
                connection, new Jira.Issue("1", ISSUE, null, List.of(), facts), new Jira.Type(null, "Bug")));

        assertThat(known(ISSUE).status()).isEqualTo("Odd");
        assertThat(known(ISSUE).category()).isNull();
        assertThat(known(ISSUE).id()).isEqualTo("1");
    }

    private void keep(UUID connection, String summary, Instant updated) {
        keep(connection, ISSUE, summary, updated);
    }

    private void keep(UUID connection, String key, String summary, Instant updated) {
        var facts = new Jira.Facts(summary, new Jira.Status("Done", StatusCategory.DONE), "Petra", "Low", updated);
        var issue = new Jira.Issue("10002", key, new Jira.Type("1", "Story"), List.of(), facts);
        in(() -> issues.keep(connection, issue, new Jira.Type("1", "Story")));
    }

    /** What is known is so much older. */
    private void wait(String interval) {
        in(() -> jdbc.sql("update tenant.jira_issue set read_at = read_at - :long::interval")
                .param("long", interval)
                .update());
        in(() -> jdbc.sql("update tenant.errand set asked_at = asked_at - :long::interval")
                .param("long", interval)
                .update());
    }

    private void awaitKnown(String issue) {
        await().atMost(SOON).until(() -> find(issue) != null);
    }

    private KnownIssue known(String issue) {
        return java.util.Objects.requireNonNull(find(issue));
    }

    private KnownIssue find(String issue) {
        return in(() -> issues.find(issue).orElse(null));
    }

    private <T> T in(Supplier<T> work) {
        return TenantContext.in(harbor.crew.tenant().id(), () -> transaction.execute(status -> work.get()));
    }
}
