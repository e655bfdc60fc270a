package dev.lockkeeper.jira;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Browser;
import dev.lockkeeper.jirasandbox.ContractWitness;
import dev.lockkeeper.jirasandbox.JiraSandbox;
import dev.lockkeeper.jirasandbox.Options;
import dev.lockkeeper.jirasandbox.rest.Permission;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FindingIssuesWhileTypingTests extends JiraTest {

    private static final String FIND = "jira/issues?jiraIssue=";

    @Autowired
    Browser browser;

    @Test
    void an_issue_is_found_by_its_key_or_by_words_of_its_summary_the_last_one_half_typed() {
        harbor.connect();
        harbor.jira.createIssue("SHOP-413", "Bug", "Orders are counted twice");

        assertThat(found("shop-412")).contains("data-key=\"SHOP-412\"", "Track fulfilment of orders", "Story", "To Do");
        assertThat(found("orders fulf")).contains("SHOP-412").doesNotContain("SHOP-413");
        assertThat(found("order")).contains("SHOP-412", "SHOP-413");
        assertThat(found("SHOP-999")).contains("No issue fits").doesNotContain("role=\"option\"");
    }

    @Test
    void what_is_typed_cannot_change_what_is_asked() {
        harbor.connect();

        assertThat(found("fulfilment\" OR project = \"OPS")).contains("No issue fits");
        assertThat(found("\"")).doesNotContain("role=\"option\"");
        assertThat(harbor.jira.requests()).singleElement().satisfies(request -> assertThat(request.body())
                .contains("fulfilment or project ops*"));
    }

    @Test
    void each_jira_is_asked_for_its_own_projects_and_as_its_account_may_see_them() {
        try (var second = JiraSandbox.start(Options.forAccount(JiraStage.EMAIL, JiraStage.TOKEN));
                var witness = ContractWitness.of(second)) {
            second.createIssue("PAY-1", "Story", "Pay for orders");
            second.createIssue(ISSUE, "Story", "Another Jira's orders");
            harbor.connect("SHOP");
            harbor.connect(
                    new ConnectionDetails("Second", second.baseUrl(), JiraStage.EMAIL, JiraStage.TOKEN, List.of()));

            assertThat(found("orders")).contains("PAY-1", "Track fulfilment").doesNotContain("Another Jira");
            harbor.jira.deny(Permission.BROWSE_PROJECTS);
            assertThat(found("orders")).contains("PAY-1").doesNotContain("Track fulfilment");
        }
    }

    @Test
    void a_jira_that_does_not_answer_is_said_and_keeps_nobody_from_typing() {
        harbor.connect();
        harbor.jira.goDown();

        assertThat(found("orders")).contains("Harbor Cloud does not answer");
    }

    @Test
    void all_are_asked_at_once_and_nobody_waits_for_the_slowest() {
        try (var second = JiraSandbox.start(Options.forAccount(JiraStage.EMAIL, JiraStage.TOKEN));
                var third = JiraSandbox.start(Options.forAccount(JiraStage.EMAIL, JiraStage.TOKEN));
                var witness = ContractWitness.of(second);
                var other = ContractWitness.of(third)) {
            harbor.connect("SHOP");
            connect("Second", second, "PAY");
            connect("Third", third, "OPS");
            second.createIssue("PAY-1", "Story", "Pay for orders");
            third.createIssue("OPS-1", "Story", "Carry orders");
            harbor.jira.delay(Duration.ofMillis(3_500));
            second.delay(Duration.ofMillis(3_500));
            third.delay(Duration.ofMillis(3_500));

            assertThat(found("orders")).contains("SHOP-412", "PAY-1", "OPS-1").doesNotContain("does not answer");

            second.delay(Duration.ofSeconds(18));
            var begun = System.nanoTime();
            assertThat(found("orders")).contains("SHOP-412", "OPS-1", "Second does not answer");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(13));
        }
    }

    private void connect(String name, JiraSandbox jira, String project) {
        harbor.connect(new ConnectionDetails(name, jira.baseUrl(), JiraStage.EMAIL, JiraStage.TOKEN, List.of(project)));
    }

    @Test
    void looking_is_for_those_who_write_and_in_their_own_tenant() {
        harbor.connect();

        assertThat(browser.part(harbor.crew.vera(), FIND + "orders")).hasStatus(403);
        assertThat(browser.part(cast.quarry().ada(), FIND + "orders"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("SHOP-412");
    }

    @Test
    void whoever_opens_the_address_itself_finds_the_migrations_instead() {
        assertThat(browser.get(harbor.crew.vera(), FIND + "SHOP 412"))
                .hasRedirectedUrl("/" + harbor.crew.slug() + "/migrations?q=SHOP+412");
    }

    @Test
    void the_forms_that_name_an_issue_ask_while_somebody_types() {
        assertThat(browser.text(harbor.crew.ada(), "migrations/new"))
                .contains("data-hits=\"jiraIssue\"", "/jira/issues", "from:#jiraIssue");
    }

    private String found(String typed) {
        var part = browser.part(harbor.crew.ada(), FIND + typed).exchange();
        assertThat(part).hasStatusOk();
        return new String(part.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
