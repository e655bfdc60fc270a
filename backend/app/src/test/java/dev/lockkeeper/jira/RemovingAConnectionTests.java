package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.HIGH;
import static dev.lockkeeper.jira.JiraStage.LOW;
import static dev.lockkeeper.jira.JiraStage.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jira.server.RiskField;
import dev.lockkeeper.jira.server.Showing;
import dev.lockkeeper.jirasandbox.rest.Permission;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was written goes with the connection that wrote it, where an admin wants that. */
class RemovingAConnectionTests extends ConnectionTest {

    private static final String OTHER = "PAY-9";

    private UUID connection;

    @BeforeEach
    void twoIssues() {
        harbor.jira.createIssue(OTHER, "Story", "Pay by invoice");
        harbor.jira.people().label(OTHER, "checkout");
        connection = harbor.connect();
        harbor.submit(ISSUE, LOW);
        harbor.submit(OTHER, HIGH);
        harbor.awaitDelivered(ISSUE);
        harbor.awaitDelivered(OTHER);
    }

    @Test
    void it_is_shown_before_what_goes_from_which_issues() {
        assertThat(browser.get(harbor.crew.ana(), page()))
                .hasStatusOk()
                .bodyText()
                .contains("2 issues", ISSUE, JiraStage.LOW_WAITS, "db-risk-low", OTHER, "HIGH risk", "db-risk-high")
                .contains("dev.lockkeeper.risk")
                .doesNotContain("checkout");
        assertThat(browser.get(harbor.crew.boris(), page())).hasStatus(403);
        assertThat(browser.get(cast.quarry().ana(), page())).hasStatus(404);
    }

    @Test
    void the_field_in_which_an_option_was_chosen_is_named() {
        assertThat(browser.text(harbor.crew.ana(), page())).doesNotContain(JiraStage.FIELD);
        var ana = harbor.crew.ana();
        var field = new RiskField(JiraStage.FIELD, List.of("Low", "Moderate", "High"));
        Acting.run(ana, () -> harbor.connections.show(ana, connection, 0, new Showing(true, false, field)));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(browser.text(ana, page())).contains(JiraStage.FIELD));
    }

    @Test
    void all_of_it_goes_and_nothing_else_and_then_the_connection() {
        removeCleanly();

        await().atMost(SOON).until(() -> connections().isEmpty());
        for (var issue : List.of(ISSUE, OTHER)) {
            assertThat(harbor.jira.remoteLinks(issue)).isEmpty();
            assertThat(harbor.jira.property(issue, RiskFacts.PROPERTY)).isEmpty();
        }
        assertThat(harbor.jira.labels(ISSUE)).isEmpty();
        assertThat(harbor.jira.labels(OTHER)).containsExactly("checkout");
    }

    @Test
    void what_jira_does_not_hear_is_tried_again_and_what_happens_meanwhile_is_not_written() {
        harbor.jira.goDown();
        removeCleanly();
        harbor.awaitFailing(ISSUE);
        assertThat(browser.text(harbor.crew.ana(), page())).contains("2 issues still show something");
        assertThat(browser.text(harbor.crew.ana(), PAGE)).contains("It is being taken away");
        harbor.approve(harbor.crew.boris(), harbor.first(), 1);

        harbor.jira.comeBack();

        await().atMost(SOON).until(() -> connections().isEmpty());
        assertThat(harbor.jira.remoteLinks(ISSUE)).isEmpty();
        assertThat(harbor.jira.remoteLinks(OTHER)).isEmpty();
    }

    @Test
    void what_jira_refuses_is_said_and_can_be_left_behind() {
        harbor.jira.admin().deny(Permission.LINK_ISSUES, "PAY");
        removeCleanly();
        harbor.awaitDead(OTHER);

        await().atMost(SOON).untilAsserted(() -> assertThat(browser.text(harbor.crew.ana(), page()))
                .contains("1 issue still shows something", OTHER));
        assertThat(harbor.jira.remoteLinks(ISSUE)).isEmpty();

        browser.post(harbor.crew.ana(), page()).param("version", "1").exchange();
        assertThat(connections()).isEmpty();
        harbor.onlyLink(OTHER);
    }

    @Test
    void an_issue_that_was_deleted_keeps_nothing_waiting() {
        harbor.jira.people().delete(OTHER);
        Acting.asSystem(harbor.crew.tenant().id(), () -> {
            beans.getBean(org.springframework.transaction.support.TransactionTemplate.class)
                    .executeWithoutResult(
                            status -> beans.getBean(KnownIssues.class).gone(connection, OTHER));
            return OTHER;
        });

        removeCleanly();

        await().atMost(SOON).until(() -> connections().isEmpty());
    }

    @Test
    void a_connection_that_never_wrote_goes_at_once() {
        var second = harbor.connect(new ConnectionDetails(
                "Second", harbor.jira.baseUrl(), JiraStage.EMAIL, JiraStage.TOKEN, List.of("OPS")));

        browser.post(harbor.crew.ana(), PAGE + "/" + second + "/removal")
                .param("version", "0")
                .param("clean", "true")
                .exchange();

        assertThat(connections()).extracting(JiraConnection::id).containsExactly(connection);
    }

    @Test
    void who_changes_it_meanwhile_keeps_it_and_its_issues_are_written_again() {
        harbor.jira.admin().deny(Permission.LINK_ISSUES, "PAY");
        removeCleanly();
        harbor.awaitDead(OTHER);

        harbor.jira.admin().grant(Permission.LINK_ISSUES, "PAY");
        change(connection, 1, harbor.details(""));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(harbor.jira.labels(ISSUE)).containsExactly("db-risk-low"));
        harbor.awaitDelivered(OTHER);
        harbor.onlyLink(OTHER);
        assertThat(connections()).hasSize(1);
    }

    private void removeCleanly() {
        assertThat(browser.post(harbor.crew.ana(), page()).param("version", "0").param("clean", "true"))
                .hasRedirectedUrl("/" + harbor.crew.slug() + "/settings/jira");
    }

    private String page() {
        return PAGE + "/" + connection + "/removal";
    }

    private List<JiraConnection> connections() {
        return Acting.as(harbor.crew.ana(), () -> harbor.connections.list());
    }
}
