package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jira.hook.HookKind;
import dev.lockkeeper.jirasandbox.ContractWitness;
import dev.lockkeeper.jirasandbox.JiraSandbox;
import dev.lockkeeper.jirasandbox.Options;
import dev.lockkeeper.migration.MigrationArchive;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A key is the same in every Jira that has such a project, and whoever writes a rule may tell any number with it. */
class TellingOfAnotherIssueTests extends DoorTest {

    private static final String BODY = "{\"webhookEvent\":\"%s\",\"issue\":{\"id\":\"%s\",\"key\":\"%s\"}}";

    @Autowired
    MigrationArchive archive;

    @Test
    void another_jiras_issue_of_the_same_key_changes_nothing() {
        try (var second = JiraSandbox.start(Options.forAccount(JiraStage.EMAIL, JiraStage.TOKEN));
                var witness = ContractWitness.of(second)) {
            var number = second.createIssue(ISSUE, "Bug", "The second's own");
            var first = connection;
            connection = harbor.connect(new ConnectionDetails(
                    "Second", second.baseUrl(), JiraStage.EMAIL, JiraStage.TOKEN, List.of("PAY")));
            var door = renew(HookKind.WEBHOOK);

            assertThat(post(door, BODY.formatted("jira:issue_updated", number, ISSUE)))
                    .isEqualTo(200);
            second.people().delete(ISSUE);
            assertThat(post(door, BODY.formatted("jira:issue_deleted", number, ISSUE)))
                    .isEqualTo(200);
            await().atMost(SOON).until(() -> !outcomes().contains(null));

            assertThat(outcomes()).containsExactly("FOREIGN", "FOREIGN");
            assertThat(second.requests()).isEmpty();
            assertThat(known(ISSUE).connection()).isEqualTo(first);
            assertThat(known(ISSUE).summary()).isEqualTo("Track fulfilment of orders");
            assertThat(known(ISSUE).isGone()).isFalse();
        }
    }

    @Test
    void a_number_that_is_not_the_keys_renames_nothing() {
        var other = harbor.jira.createIssue("OPS-3", "Story", "Another");
        var door = renew(HookKind.WEBHOOK);

        assertThat(post(door, BODY.formatted("jira:issue_updated", other, ISSUE)))
                .isEqualTo(200);
        await().atMost(SOON).until(() -> !outcomes().contains(null));

        assertThat(named()).isEqualTo(ISSUE);
        assertThat(known(ISSUE).summary()).isEqualTo("Track fulfilment of orders");
        assertThat(find("OPS-3")).isNull();
    }

    @Test
    void a_wrong_number_of_an_issue_that_was_never_read_is_not_believed_either() {
        harbor.jira.createIssue("SHOP-501", "Story", "Of a draft");
        var other = harbor.jira.createIssue("OPS-3", "Story", "Another");
        harbor.draft("SHOP-501", JiraStage.LOW);
        var door = renew(HookKind.WEBHOOK);

        assertThat(post(door, BODY.formatted("jira:issue_updated", other, "SHOP-501")))
                .isEqualTo(200);
        await().atMost(SOON).until(() -> !outcomes().contains(null));

        assertThat(known("SHOP-501").summary()).isEqualTo("Of a draft");
        assertThat(find("OPS-3")).isNull();
    }

    private String named() {
        return Acting.as(harbor.crew.vera(), () -> archive.get(harbor.first())).jiraIssue();
    }
}
