package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.HIGH;
import static dev.lockkeeper.jira.JiraStage.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jira.hook.HookKind;
import dev.lockkeeper.jira.server.RiskField;
import dev.lockkeeper.jira.server.Showing;
import dev.lockkeeper.jirasandbox.RecordedRequest;
import dev.lockkeeper.jirasandbox.issue.Status;
import dev.lockkeeper.migration.MigrationArchive;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Jira tells what happens there, over the wire: in any order, twice, or not at all. */
class HearingFromJiraTests extends DoorTest {

    @Autowired
    MigrationArchive archive;

    @Test
    void what_people_change_in_jira_is_known_a_moment_later() {
        open(HookKind.WEBHOOK);

        harbor.jira.people().progress(ISSUE, Status.IN_PROGRESS);
        harbor.jira.people().assign(ISSUE, "Petra Planner");

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(known(ISSUE).status()).isEqualTo("In Progress");
            assertThat(known(ISSUE).assignee()).isEqualTo("Petra Planner");
        });
        assertThat(hook(HookKind.WEBHOOK).receivedAt()).isNotNull();
    }

    @Test
    void a_rule_is_believed_by_the_secret_in_its_header() {
        open(HookKind.AUTOMATION);

        harbor.jira.people().rename(ISSUE, "Renamed by hand");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(known(ISSUE).summary()).isEqualTo("Renamed by hand"));
    }

    @Test
    void a_moved_issue_is_followed_although_nothing_was_to_be_written() {
        open(HookKind.WEBHOOK);

        harbor.jira.people().move(ISSUE, "OPS-7");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Acting.as(harbor.crew.vera(), () -> archive.get(harbor.first()))
                                .jiraIssue())
                        .isEqualTo("OPS-7"));
        harbor.awaitDelivered("OPS-7");
        harbor.onlyLink("OPS-7");
        await().atMost(SOON).until(() -> find("OPS-7") != null && find(ISSUE) == null);
    }

    @Test
    void a_deleted_issue_leaves_a_memory_and_is_written_to_no_more() {
        open(HookKind.WEBHOOK);

        harbor.jira.people().delete(ISSUE);
        await().atMost(SOON).until(() -> known(ISSUE).isGone());
        harbor.awaitDelivered(ISSUE);
        harbor.jira.forgetRequests();
        harbor.approve(harbor.crew.boris(), harbor.first(), 1);
        harbor.awaitDelivered(ISSUE);

        assertThat(harbor.jira.requests()).isEmpty();
        assertThat(known(ISSUE).summary()).isEqualTo("Track fulfilment of orders");
    }

    @Test
    void that_an_issue_is_deleted_is_not_believed_while_jira_shows_it() {
        var made = open(HookKind.WEBHOOK);
        var body = "{\"webhookEvent\":\"jira:issue_deleted\",\"issue\":{\"id\":\"%s\",\"key\":\"%s\"}}"
                .formatted(known(ISSUE).id(), ISSUE);

        assertThat(post(made, body)).isEqualTo(200);

        await().atMost(SOON).until(() -> outcomes().contains("READ"));
        assertThat(known(ISSUE).isGone()).isFalse();
        assertThat(known(ISSUE).isUnreachable()).isFalse();
    }

    @Test
    void the_last_state_counts_whatever_comes_twice_or_in_another_order() {
        open(HookKind.WEBHOOK);
        harbor.jira.webhooks().holdBack();
        for (var number = 1; number <= 6; number++) {
            harbor.jira.webhooks().sendTwice();
            harbor.jira.people().rename(ISSUE, "Name " + number);
        }

        harbor.jira.webhooks().shuffle(new Random(7));
        harbor.jira.webhooks().settle();

        await().atMost(SOON).until(() -> !outcomes().contains(null));
        assertThat(known(ISSUE).summary()).isEqualTo("Name 6");
        assertThat(outcomes()).hasSize(6);
    }

    @Test
    void what_lockkeeper_wrote_itself_is_not_read_again() {
        open(HookKind.WEBHOOK);
        harbor.jira.forgetRequests();

        harbor.revise(harbor.first(), ISSUE, JiraStage.LOW);
        harbor.awaitDelivered(ISSUE);
        await().atMost(SOON).until(() -> outcomes().contains("OURS"));

        assertThat(harbor.jira.labels(ISSUE)).containsExactly("db-risk-low");
        assertThat(harbor.jira.requests())
                .filteredOn(request ->
                        request.path().contains("/issue/") && request.method().equals("GET"))
                .as("the one that came before writing")
                .hasSize(1);
    }

    @Test
    void nor_what_it_chose_in_the_field_that_is_mapped() {
        var ana = harbor.crew.ana();
        var field = new RiskField(JiraStage.FIELD, List.of("Low", "Moderate", "High"));
        Acting.run(ana, () -> harbor.connections.show(ana, connection, 0, new Showing(true, false, field)));
        await().atMost(SOON)
                .until(() -> harbor.jira.field(ISSUE, JiraStage.FIELD).isPresent());
        harbor.awaitDelivered(ISSUE);
        open(HookKind.WEBHOOK);
        harbor.jira.forgetRequests();

        harbor.revise(harbor.first(), ISSUE, JiraStage.LOW);
        harbor.awaitDelivered(ISSUE);
        await().atMost(SOON).until(() -> outcomes().contains("OURS"));

        assertThat(outcomes()).containsOnly("OURS");
    }

    @Test
    void an_issue_that_no_migration_names_is_nobodys_business() {
        open(HookKind.WEBHOOK);
        harbor.jira.forgetRequests();
        harbor.jira.createIssue("SHOP-500", "Story", "Another");

        harbor.jira.people().rename("SHOP-500", "Another name");
        await().atMost(SOON).until(() -> outcomes().size() == 2);

        assertThat(outcomes()).containsOnly("FOREIGN");
        assertThat(harbor.jira.requests()).extracting(RecordedRequest::path).isEmpty();
    }

    @Test
    void an_issue_that_a_draft_names_is_read_although_it_never_was() {
        harbor.draft("SHOP-501", HIGH);
        open(HookKind.WEBHOOK);

        harbor.jira.createIssue("SHOP-501", "Story", "Of a draft");

        await().atMost(SOON).until(() -> find("SHOP-501") != null);
    }
}
