package dev.lockkeeper.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jirasandbox.ContractWitness;
import dev.lockkeeper.jirasandbox.JiraSandbox;
import dev.lockkeeper.jirasandbox.Options;
import dev.lockkeeper.migration.IssueNaming;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationSummary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An issue's key is a label: it may be another one tomorrow. */
class FollowingMovedIssuesTests extends JiraTest {

    private static final String MOVED = "OPS-7";

    @Autowired
    MigrationArchive archive;

    @Autowired
    IssueNaming naming;

    @Test
    void a_moved_issue_is_followed_with_its_one_link_and_label() {
        harbor.connect();
        var id = harbor.submit(ISSUE, JiraStage.HIGH);
        harbor.awaitDelivered(ISSUE);

        harbor.jira.people().move(ISSUE, MOVED);
        harbor.approve(harbor.crew.boris(), id, 1);
        awaitNamed(id, MOVED);
        harbor.awaitDelivered(MOVED);

        assertThat(harbor.onlyLink(MOVED).title()).isEqualTo("HIGH risk · waiting for 1 of 2 approvals");
        assertThat(harbor.jira.labels(MOVED)).containsExactly("db-risk-high");
        assertThat(summary(id).revisionNumber()).isEqualTo(1);
    }

    @Test
    void migrations_that_name_it_by_its_old_and_by_its_new_key_are_one_issues() {
        harbor.connect();
        harbor.jira.people().move(ISSUE, MOVED);
        var low = harbor.submit(MOVED, JiraStage.LOW);
        harbor.awaitDelivered(MOVED);

        var high = harbor.submit(ISSUE, JiraStage.HIGH);
        awaitNamed(high, MOVED);
        harbor.awaitDelivered(MOVED);
        await().atMost(JiraStage.SOON)
                .untilAsserted(() -> assertThat(harbor.jira.labels(MOVED)).containsExactly("db-risk-high"));
        harbor.awaitDelivered(MOVED);
        var written = harbor.writes().size();
        harbor.withdraw(low);
        harbor.awaitDelivered(MOVED);

        assertThat(harbor.jira.labels(MOVED)).containsExactly("db-risk-high");
        assertThat(harbor.jira.remoteLinks(MOVED)).hasSize(2);
        assertThat(harbor.writes()).hasSizeGreaterThan(written);
        assertThat(harbor.errand(ISSUE).isDone()).isTrue();
    }

    @Test
    void an_issue_that_leaves_the_projects_of_its_connection_stays_with_it() {
        harbor.connect("SHOP");
        var id = harbor.submit(ISSUE, JiraStage.HIGH);
        harbor.awaitDelivered(ISSUE);

        harbor.jira.people().move(ISSUE, MOVED);
        harbor.revise(id, ISSUE, JiraStage.LOW);
        awaitNamed(id, MOVED);
        harbor.awaitDelivered(MOVED);

        assertThat(harbor.onlyLink(MOVED).title()).isEqualTo(JiraStage.LOW_WAITS);
        assertThat(harbor.jira.labels(MOVED)).containsExactly("db-risk-low");
    }

    @Test
    void it_stays_even_if_another_jira_takes_all_other_projects_and_it_was_never_written_before() {
        harbor.jira.people().move(ISSUE, MOVED);
        try (var other = JiraSandbox.start(Options.forAccount(JiraStage.EMAIL, JiraStage.TOKEN));
                var witness = ContractWitness.of(other)) {
            other.createIssue(MOVED, "Story", "Another one of that key");
            harbor.connect("SHOP");
            harbor.connect(
                    new ConnectionDetails("Other", other.baseUrl(), JiraStage.EMAIL, JiraStage.TOKEN, List.of()));

            var id = harbor.submit(ISSUE, JiraStage.LOW);
            awaitNamed(id, MOVED);
            harbor.awaitDelivered(MOVED);

            assertThat(harbor.onlyLink(MOVED).title()).isEqualTo(JiraStage.LOW_WAITS);
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void another_tenants_migration_keeps_the_key_that_it_names() {
        harbor.connect();
        harbor.jira.people().move(ISSUE, MOVED);
        try (var quarry = new JiraStage(beans, cast.quarry())) {
            var theirs = quarry.submit(ISSUE, JiraStage.LOW);
            var ours = harbor.submit(ISSUE, JiraStage.LOW);
            awaitNamed(ours, MOVED);

            assertThat(Acting.as(quarry.crew.ada(), () -> archive.get(theirs)).jiraIssue())
                    .isEqualTo(ISSUE);
        }
    }

    @Test
    void naming_another_issue_keeps_the_revision_and_its_approvals() {
        harbor.connect();
        harbor.jira.createIssue("SHOP-500", "Story", "The right one");
        var id = harbor.submit(ISSUE, JiraStage.HIGH);
        harbor.approve(harbor.crew.boris(), id, 1);
        harbor.awaitDelivered(ISSUE);

        name(id, "SHOP-500");
        harbor.awaitDelivered(ISSUE);
        harbor.awaitDelivered("SHOP-500");

        assertThat(harbor.jira.remoteLinks(ISSUE)).isEmpty();
        assertThat(harbor.jira.labels(ISSUE)).isEmpty();
        assertThat(harbor.onlyLink("SHOP-500").title()).isEqualTo("HIGH risk · waiting for 1 of 2 approvals");
        name(id, null);
        harbor.awaitDelivered("SHOP-500");
        assertThat(harbor.jira.remoteLinks("SHOP-500")).isEmpty();
    }

    private void name(MigrationId id, String issue) {
        Acting.run(
                harbor.crew.ada(),
                () -> naming.name(harbor.crew.ada(), id, archive.get(id).version(), issue));
    }

    private void awaitNamed(MigrationId id, String issue) {
        await().atMost(JiraStage.SOON)
                .untilAsserted(() -> assertThat(summary(id).jiraIssue()).isEqualTo(issue));
    }

    private MigrationSummary summary(MigrationId id) {
        return Acting.as(harbor.crew.vera(), () -> archive.get(id));
    }
}
