package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.LOW;
import static dev.lockkeeper.jira.JiraStage.LOW_WAITS;
import static dev.lockkeeper.jira.JiraStage.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.migration.GatePolicies;
import dev.lockkeeper.migration.GatePolicy;
import dev.lockkeeper.risk.RiskTier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FollowingAPolicyTests extends JiraTest {

    @Autowired
    GatePolicies policies;

    @BeforeEach
    void aLinkThatWaits() {
        harbor.connect();
        harbor.submit(ISSUE, LOW);
        harbor.awaitDelivered(ISSUE);
        assertThat(harbor.onlyLink(ISSUE).title()).isEqualTo(LOW_WAITS);
    }

    @Test
    void a_link_says_how_many_approvals_the_new_policy_asks_for() {
        ask(2);

        awaitTitle("LOW risk · waiting for 2 of 2 approvals");
    }

    @Test
    void a_link_says_that_the_new_policy_opened_the_gate() {
        ask(0);

        awaitTitle("LOW risk · gate open");
    }

    private void ask(int approvals) {
        var ana = harbor.crew.ana();
        Acting.run(ana, () -> policies.change(ana, new GatePolicy(RiskTier.LOW, approvals, false, 0)));
    }

    private void awaitTitle(String title) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(harbor.onlyLink(ISSUE).title()).isEqualTo(title));
    }
}
