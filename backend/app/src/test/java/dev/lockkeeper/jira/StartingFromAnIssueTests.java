package dev.lockkeeper.jira;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.migration.GatePolicies;
import dev.lockkeeper.migration.Policy;
import dev.lockkeeper.risk.Floors;
import dev.lockkeeper.risk.RiskPolicy;
import dev.lockkeeper.risk.RiskTier;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StartingFromAnIssueTests extends JiraTest {

    @Autowired
    Browser browser;

    @Autowired
    GatePolicies policies;

    @Test
    void a_new_migration_is_filled_in_from_the_issue_and_says_what_its_type_asks_for() {
        storiesAreHigh();
        harbor.connect();
        harbor.jira.people().describe(ISSUE, "Customers ask where their order is.\nWe do not know.");

        assertThat(browser.text(harbor.crew.ada(), "migrations/new?issue=shop-412"))
                .contains(
                        "value=\"Track fulfilment of orders\"",
                        "value=\"SHOP-412\"",
                        "Customers ask where their order is.\nWe do not know.",
                        "Filled in from SHOP-412.",
                        "of type Story",
                        "High");
    }

    @Test
    void what_was_typed_already_stays() {
        harbor.connect();
        harbor.jira.people().describe(ISSUE, "Asked for.");

        assertThat(browser.post(harbor.crew.ada(), "migrations")
                        .param("step", "from-issue")
                        .param("title", "A title of my own")
                        .param("jiraIssue", " shop-412"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"A title of my own\"", "Asked for.", "value=\"SHOP-412\"")
                .doesNotContain("value=\"Track fulfilment");
    }

    @Test
    void an_issue_that_cannot_be_read_is_said_and_loses_nothing() {
        harbor.connect();

        assertThat(browser.text(harbor.crew.ada(), "migrations/new?issue=SHOP-999"))
                .contains("value=\"SHOP-999\"", "Nothing could be read of SHOP-999");
        harbor.jira.goDown();
        assertThat(browser.text(harbor.crew.ada(), "migrations/new?issue=" + ISSUE))
                .contains("Nothing could be read of SHOP-412");
    }

    @Test
    void what_an_issue_says_is_for_those_who_write() {
        harbor.connect();
        harbor.jira.people().describe(ISSUE, "Customers ask where their order is.");
        harbor.jira.forgetRequests();

        assertThat(browser.get(harbor.crew.vera(), "migrations/new?issue=" + ISSUE))
                .hasStatus(403)
                .bodyText()
                .doesNotContain("Track fulfilment", "Customers ask");
        assertThat(browser.post(harbor.crew.vera(), "migrations")
                        .param("step", "from-issue")
                        .param("jiraIssue", ISSUE))
                .hasStatus(403);
        assertThat(harbor.jira.requests()).isEmpty();
    }

    @Test
    void without_a_jira_nothing_is_offered() {
        assertThat(browser.text(harbor.crew.ada(), "migrations/new")).doesNotContain("from-issue");
        harbor.connect();
        assertThat(browser.text(harbor.crew.ada(), "migrations/new")).contains("from-issue");
    }

    private void storiesAreHigh() {
        var floors =
                new Floors(Map.of("story", RiskTier.HIGH), RiskTier.LOW, RiskTier.LOW, RiskTier.LOW, RiskTier.LOW, 0);
        Acting.run(harbor.crew.ana(), () -> {
            var before = policies.current();
            var risk = new RiskPolicy(before.risk().limits(), before.risk().costs(), floors);
            policies.save(harbor.crew.ana(), new Policy(before.version(), risk, before.tiers()), "Stories grow.");
        });
    }
}
