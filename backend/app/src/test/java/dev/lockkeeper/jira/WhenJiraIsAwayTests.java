package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.HIGH;
import static dev.lockkeeper.jira.JiraStage.LOW;
import static dev.lockkeeper.jira.JiraStage.LOW_WAITS;
import static dev.lockkeeper.jira.JiraStage.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.audit.AuditEntry;
import dev.lockkeeper.audit.AuditTrail;
import dev.lockkeeper.jirasandbox.RecordedRequest;
import dev.lockkeeper.jirasandbox.rest.Permission;
import dev.lockkeeper.jobs.TryLater;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.Lifecycle;
import org.springframework.security.access.AccessDeniedException;

class WhenJiraIsAwayTests extends JiraTest {

    private static final String PAGE = "migrations/1/jira";

    @Autowired
    Browser browser;

    @Autowired
    @Qualifier("workers")
    Lifecycle workers;

    @Autowired
    Deliveries deliveries;

    @Autowired
    ConnectionCheck check;

    @Autowired
    AuditTrail trail;

    @Autowired
    IssueReader reader;

    @AfterEach
    void workAgain() {
        workers.start();
    }

    @Test
    void the_page_says_that_nothing_is_lost_and_the_link_appears_once_jira_is_back() {
        harbor.connect();
        harbor.jira.goDown();

        harbor.submit(ISSUE, HIGH);
        harbor.awaitFailing(ISSUE);
        assertThat(browser.get(harbor.crew.vera(), PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("Jira does not answer. Nothing is lost: it will be tried again")
                .contains("127.0.0.1");
        assertThat(browser.get(harbor.crew.ana(), "settings/jira/deliveries"))
                .bodyText()
                .contains(ISSUE, "Failing");

        harbor.jira.comeBack();
        harbor.awaitDelivered(ISSUE);
        assertThat(harbor.onlyLink(ISSUE).title()).startsWith("HIGH risk");
        assertThat(browser.get(harbor.crew.vera(), PAGE))
                .bodyText()
                .contains("The issue is up to date.", "HIGH risk · ", harbor.jira.pageOf(ISSUE));
    }

    @Test
    void five_changes_while_it_is_down_become_one_correct_link() {
        harbor.connect();
        harbor.jira.goDown();
        var id = harbor.submit(ISSUE, HIGH);
        harbor.revise(id, ISSUE, LOW);
        harbor.revise(id, ISSUE, HIGH);
        harbor.revise(id, ISSUE, LOW);
        harbor.revise(id, ISSUE, LOW + " -- settled");

        harbor.jira.comeBack();
        harbor.awaitDelivered(ISSUE);

        assertThat(harbor.onlyLink(ISSUE).title()).isEqualTo(LOW_WAITS);
        assertThat(harbor.jira.labels(ISSUE)).containsExactly("db-risk-low");
    }

    @Test
    void a_worker_that_never_learns_that_its_link_was_made_repeats_it_and_there_is_one_link() {
        harbor.connect();
        harbor.jira.delay(Duration.ofMillis(500));
        harbor.submit(ISSUE, HIGH);
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> !harbor.jira.requests().isEmpty());

        harbor.jira.loseNextAnswer();
        harbor.awaitDelivered(ISSUE);

        assertThat(harbor.jira.requests())
                .filteredOn(request -> request.method().equals("POST"))
                .extracting(RecordedRequest::status, RecordedRequest::lost)
                .containsExactly(tuple(201, true), tuple(200, false));
        harbor.onlyLink(ISSUE);
        assertThat(harbor.jira.labels(ISSUE)).containsExactly("db-risk-high");
    }

    @Test
    void a_step_that_was_committed_while_no_worker_ran_is_delivered_by_the_next_one() {
        harbor.connect();
        workers.stop();
        harbor.submit(ISSUE, HIGH);
        assertThat(harbor.jira.requests()).isEmpty();

        workers.start();

        harbor.awaitDelivered(ISSUE);
        harbor.onlyLink(ISSUE);
    }

    @Test
    void when_jira_asks_for_a_pause_it_gets_one_and_that_counts_as_no_failure() {
        harbor.connect();
        harbor.jira.answerNext(429, Duration.ofSeconds(3));
        harbor.jira.answerNext(429);

        harbor.submit(ISSUE, HIGH);
        await().atMost(SOON).until(() -> harbor.errand(ISSUE).lastError() != null);
        var refused = Instant.now();
        assertThat(harbor.errand(ISSUE).failures()).isZero();
        assertThat(harbor.errand(ISSUE).nextAt()).isBetween(refused.plusSeconds(2), refused.plusSeconds(3));
        assertThat(browser.text(harbor.crew.vera(), PAGE))
                .contains("It has to wait. Nothing is lost", "Jira asks for a pause.");
        await().atMost(SOON).until(() -> harbor.jira.requests().size() > 1);
        assertThat(Instant.now()).isAfter(refused.plusSeconds(2));

        harbor.awaitDelivered(ISSUE);
        harbor.onlyLink(ISSUE);
    }

    @Test
    void an_issue_that_is_not_there_is_given_up_with_the_reason_until_somebody_tries_again() {
        harbor.connect();
        harbor.submit("SHOP-999", LOW);
        harbor.awaitDead("SHOP-999");
        assertThat(browser.get(harbor.crew.vera(), PAGE))
                .bodyText()
                .contains("It could not be written:", "Jira has no issue SHOP-999")
                .doesNotContain("Try again");
        assertThat(browser.get(harbor.crew.ada(), PAGE)).bodyText().contains("Try again");

        harbor.jira.createIssue("SHOP-999", "Bug", "Now it is there");
        assertThat(browser.post(harbor.crew.ada(), PAGE + "/delivery"))
                .hasRedirectedUrl("/" + harbor.crew.slug() + "/migrations/1");

        harbor.awaitDelivered("SHOP-999");
        harbor.onlyLink("SHOP-999");
    }

    @Test
    void trying_again_is_for_engineers() {
        harbor.connect();
        harbor.submit("SHOP-999", LOW);
        harbor.awaitDead("SHOP-999");

        assertThatThrownBy(() -> Acting.run(harbor.crew.vera(), () -> deliveries.again("SHOP-999")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(browser.post(harbor.crew.vera(), PAGE + "/delivery")).hasStatus(403);
        assertThat(browser.get(harbor.crew.ada(), "settings/jira/deliveries")).hasStatus(403);
    }

    @Test
    void a_revoked_token_pauses_the_connection_with_one_notice_and_everything_waits() {
        var id = harbor.connectWith("a-token-that-was-revoked");
        harbor.jira.createIssue("SHOP-500", "Story", "Another");

        harbor.submit(ISSUE, HIGH);
        harbor.submit("SHOP-500", LOW);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(harbor.connection(id).isPaused()).isTrue());
        await().atMost(SOON).until(() -> harbor.errand("SHOP-500").lastError() != null);

        assertThat(notices()).hasSize(1);
        assertThat(harbor.errand(ISSUE).isDead()).isFalse();
        assertThat(browser.get(harbor.crew.vera(), PAGE)).bodyText().contains("The connection is paused.");
        assertThat(browser.get(harbor.crew.ana(), "settings/jira"))
                .bodyText()
                .contains("Paused", "Jira no longer takes the account and its token.");

        Acting.run(
                harbor.crew.ana(),
                () -> harbor.connections.change(harbor.crew.ana(), id, 0, harbor.details(JiraStage.TOKEN)));
        harbor.awaitDelivered(ISSUE);
        harbor.awaitDelivered("SHOP-500");
        assertThat(harbor.connection(id).isPaused()).isFalse();
        harbor.onlyLink(ISSUE);
    }

    @Test
    void what_the_token_before_was_told_says_nothing_of_the_one_that_was_pasted_since() {
        var id = harbor.connectWith("a-token-that-was-revoked");
        var before = harbor.connection(id);
        Acting.run(
                harbor.crew.ana(),
                () -> harbor.connections.change(harbor.crew.ana(), id, 0, harbor.details(JiraStage.TOKEN)));

        // A call that was under way with the token before.
        TenantContext.run(harbor.crew.tenant().id(), () -> assertThatThrownBy(() -> reader.read(before, ISSUE, ISSUE))
                .isInstanceOf(TryLater.class));

        assertThat(harbor.connection(id).isPaused()).isFalse();
        assertThat(notices()).isEmpty();
    }

    @Test
    void a_new_name_mends_no_token() {
        var id = harbor.connectWith("a-token-that-was-revoked");
        harbor.submit(ISSUE, HIGH);
        await().atMost(SOON).until(() -> harbor.connection(id).isPaused());
        var renamed = new ConnectionDetails("Renamed", harbor.jira.baseUrl(), JiraStage.EMAIL, "", java.util.List.of());

        Acting.run(harbor.crew.ana(), () -> harbor.connections.change(harbor.crew.ana(), id, 0, renamed));

        assertThat(harbor.connection(id).isPaused()).isTrue();
        assertThat(harbor.connection(id).name()).isEqualTo("Renamed");
        assertThat(notices()).hasSize(1);
    }

    @Test
    void a_check_that_finds_all_well_lets_a_paused_connection_go_on() {
        var id = harbor.connect();
        harbor.jira.answerNext(401);
        harbor.submit(ISSUE, HIGH);
        await().atMost(SOON).until(() -> harbor.connection(id).isPaused());

        var report = Acting.as(harbor.crew.ana(), () -> check.run(harbor.crew.ana(), id));

        assertThat(report.works()).isTrue();
        harbor.awaitDelivered(ISSUE);
        harbor.onlyLink(ISSUE);
    }

    @Test
    void an_issue_that_is_closed_to_the_account_stops_no_other_issue() {
        var id = harbor.connect();
        harbor.jira.deny(Permission.LINK_ISSUES);

        harbor.submit(ISSUE, HIGH);
        harbor.awaitDead(ISSUE);

        assertThat(harbor.errand(ISSUE).lastError()).contains("may not write to SHOP-412", "LINK_ISSUES");
        assertThat(harbor.connection(id).isPaused()).isFalse();
    }

    private java.util.List<AuditEntry> notices() {
        return Acting.as(harbor.crew.ana(), () -> trail.newestFirst(null, 50)).items().stream()
                .filter(entry -> entry.action().equals("jira.connection-paused"))
                .toList();
    }
}
