package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.LOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.access.Browser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One tenant's Jira takes its time. Nobody else waits for it. */
class BearingASlowJiraTests extends JiraTest {

    private static final Duration LONG = Duration.ofSeconds(4);

    @Autowired
    Browser browser;

    @Test
    void another_tenants_errands_go_on_while_all_of_this_ones_wait_for_a_slow_jira() {
        try (var quarry = new JiraStage(beans, cast.quarry())) {
            quarry.jira.createIssue("PAY-1", "Story", "Pay by invoice");
            quarry.connect();
            slow();

            quarry.submit("PAY-1", LOW);

            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(quarry.jira.labels("PAY-1")).containsExactly("db-risk-low"));
        } finally {
            harbor.jira.faults().heal();
        }
    }

    @Test
    void errands_that_wait_for_it_keep_nobody_from_typing() {
        slow();

        var part =
                browser.part(harbor.crew.ada(), "jira/issues?jiraIssue=orders").exchange();

        harbor.jira.faults().heal();
        assertThat(new String(part.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains(ISSUE)
                .doesNotContain("does not answer");
    }

    /** Eight issues to be written, each of them by some calls. */
    private void slow() {
        harbor.connect();
        harbor.jira.delay(LONG);
        for (var number = 600; number < 608; number++) {
            harbor.jira.createIssue("SHOP-" + number, "Story", "One of many");
            harbor.submit("SHOP-" + number, LOW);
        }
        await().atMost(LONG)
                .until(() -> harbor.errand("SHOP-607").lastError() != null
                        || harbor.errand("SHOP-606").lastError() != null);
    }
}
