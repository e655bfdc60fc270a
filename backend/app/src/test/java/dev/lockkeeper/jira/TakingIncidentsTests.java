package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.incident.IncidentArchive;
import dev.lockkeeper.incident.IncidentId;
import dev.lockkeeper.incident.IncidentSummary;
import dev.lockkeeper.incident.Severity;
import dev.lockkeeper.jirasandbox.Fault;
import dev.lockkeeper.jirasandbox.When;
import dev.lockkeeper.jirasandbox.issue.Priority;
import dev.lockkeeper.jirasandbox.issue.Status;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

class TakingIncidentsTests extends JiraTest {

    @Autowired
    Browser browser;

    @Autowired
    IncidentTaking taking;

    @Autowired
    IncidentRound round;

    @Autowired
    IncidentArchive archive;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private UUID connection;

    @BeforeEach
    void connected() {
        connection = harbor.connect();
        harbor.jira.createIssue("OPS-7", "Incident", "The shop is slow");
    }

    @Test
    void issues_of_the_type_become_incidents_and_others_do_not() {
        harbor.jira.people().prioritise("OPS-7", Priority.HIGHEST);

        set("Incident", "");

        var incident = incident(1);
        assertThat(incident.title()).isEqualTo("The shop is slow");
        assertThat(incident.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(incident.course().restored()).isNull();
        awaitEnd();
        assertThat(numbers()).containsExactly(1);
        assertThat(browser.text(harbor.crew.vera(), "incidents/1")).contains("From Jira", "OPS-7");
    }

    @Test
    void a_condition_says_it_too_whatever_words_it_has() {
        harbor.jira.createIssue("OPS-8", "Task", "Not this one");
        harbor.jira.createIssue("OPS-9", "Task", "This one");
        harbor.jira.people().label("OPS-9", "production");

        set("", "project = OPS AND labels = production");

        assertThat(incident(1).title()).isEqualTo("This one");
        awaitEnd();
        assertThat(numbers()).containsExactly(1);
    }

    @Test
    void what_comes_again_is_the_same_incident_also_under_another_key_and_is_completed() {
        set("Incident", "");
        incident(1);
        awaitEnd();
        harbor.jira.people().move("OPS-7", "DEV-3");
        harbor.jira.people().progress("DEV-3", Status.DONE);

        again();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(incident(1).course().restored()).isNotNull());
        awaitEnd();
        assertThat(numbers()).containsExactly(1);
        assertThat(query().fresh()).isEmpty();
        assertThat(query().lookedAt()).isEqualTo(1);
    }

    @Test
    void many_are_taken_page_by_page_also_when_jira_fails_between_two() {
        IntStream.rangeClosed(1, 110).forEach(n -> harbor.jira.createIssue("MANY-" + n, "Incident", "Number " + n));
        harbor.jira.faults().plan(When.call(2).of("POST", "/search/jql"), Fault.status(503));

        set("Incident", "");

        await().atMost(SOON).untilAsserted(() -> assertThat(numbers()).hasSize(111));
        awaitEnd();
        assertThat(query().lookedAt()).isEqualTo(111);
        assertThat(query().fresh()).hasSize(111).contains("MANY-110");
    }

    @Test
    void a_condition_that_jira_refuses_is_shown_with_its_words() {
        set("", "nonsense = 3");

        await().atMost(SOON).until(() -> query().trouble() != null);
        assertThat(browser.text(harbor.crew.ana(), page())).contains("Jira refused the condition");
    }

    @Test
    void nobody_reports_in_the_name_of_somebody_who_has_left() {
        set("Incident", "");
        awaitEnd();
        harbor.jira.createIssue("OPS-8", "Incident", "Another");
        leave();

        again();

        await().atMost(SOON).until(() -> query().trouble() != null);
        assertThat(numbers()).containsExactly(1);
        assertThat(query().trouble()).contains("no longer here");
    }

    @Test
    void the_page_takes_it_tells_of_it_and_ends_it() {
        assertThat(browser.post(harbor.crew.ana(), page())
                        .param("jql", "project = OPS order by key")
                        .param("version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("The condition alone");
        assertThat(browser.post(harbor.crew.ana(), page())
                        .param("issueType", "Incident")
                        .param("version", "0"))
                .hasStatus3xxRedirection();
        awaitEnd();
        assertThat(browser.text(harbor.crew.ana(), page())).contains("OPS-7", "New incidents");

        assertThat(browser.post(harbor.crew.ana(), page())
                        .param("issueType", "Bug")
                        .param("version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Nothing was overwritten");
        assertThat(browser.post(harbor.crew.ana(), page()).param("version", "1"))
                .hasStatus3xxRedirection();
        assertThat(Acting.as(harbor.crew.ana(), () -> taking.of(connection))).isEmpty();
        assertThat(numbers()).containsExactly(1);
    }

    @Test
    void it_is_for_admins_of_the_tenant_alone() {
        assertThatThrownBy(() -> Acting.as(harbor.crew.ada(), () -> taking.of(connection)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(browser.get(harbor.crew.ada(), page())).hasStatus(403);
        var quarry = cast.quarry();
        assertThat(browser.get(quarry.ana(), page())).hasStatus(404);
        assertThat(browser.post(quarry.ana(), page()).param("issueType", "Incident"))
                .hasStatus(404);
        assertThat(Acting.as(harbor.crew.ana(), () -> taking.of(connection))).isEmpty();
    }

    private String page() {
        return "settings/jira/" + connection + "/incidents";
    }

    private void set(String type, String jql) {
        Acting.run(
                harbor.crew.ana(),
                () -> taking.set(harbor.crew.ana(), connection, new IncidentQueryForm(type, jql, null, 0)));
    }

    private void again() {
        TenantContext.run(harbor.crew.tenant().id(), round::run);
    }

    private IncidentQuery query() {
        return Acting.as(harbor.crew.ana(), () -> taking.of(connection).orElseThrow());
    }

    private void awaitEnd() {
        await().atMost(SOON)
                .until(() -> query().endedAt() != null && !harbor.isWaiting(IncidentChore.NAME, connection));
    }

    private IncidentSummary incident(int number) {
        await().atMost(SOON).until(() -> numbers().contains(number));
        return Acting.as(
                harbor.crew.vera(),
                () -> archive.get(new IncidentId(harbor.crew.tenant().id(), number)));
    }

    private List<Integer> numbers() {
        return TenantContext.in(
                harbor.crew.tenant().id(),
                () -> transaction.execute(
                        status -> jdbc.sql("select number from tenant.incident where tenant_id = :tenant order by 1")
                                .param("tenant", harbor.crew.tenant().id().value())
                                .query(Integer.class)
                                .list()));
    }

    private void leave() {
        TenantContext.run(
                harbor.crew.tenant().id(),
                () -> transaction.executeWithoutResult(status -> jdbc.sql(
                                "update tenant.member set active = false where tenant_id = :tenant and id = :id")
                        .param("tenant", harbor.crew.tenant().id().value())
                        .param("id", harbor.crew.ana().id().value())
                        .update()));
    }
}
