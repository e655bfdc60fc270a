package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.LOW;
import static dev.lockkeeper.jira.JiraStage.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.jira.server.Jira;
import dev.lockkeeper.jira.server.StatusCategory;
import dev.lockkeeper.jirasandbox.Fault;
import dev.lockkeeper.jirasandbox.When;
import dev.lockkeeper.jirasandbox.issue.Status;
import dev.lockkeeper.migration.IssueCourses;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Which statuses an issue went through, also before anybody here knew of it. */
class ReadingHistoriesTests extends JiraTest {

    @Autowired
    Browser browser;

    @Autowired
    SweepRound round;

    @Autowired
    Histories histories;

    @Autowired
    IssueTransitions transitions;

    @Autowired
    IssueCourses courses;

    @Autowired
    KnownIssues issues;

    @Autowired
    IssueReader reader;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private UUID connection;

    @BeforeEach
    void workedOn() {
        harbor.jira.people().progress(ISSUE, Status.IN_PROGRESS);
        harbor.jira.people().progress(ISSUE, Status.DONE);
        connection = harbor.connect();
        harbor.submit(ISSUE, LOW);
        harbor.awaitDelivered(ISSUE);
    }

    @Test
    void what_an_issue_went_through_is_read_by_and_by_and_shown_on_the_migrations_page() {
        sweep();

        var course = course(ISSUE);
        assertThat(course.begunAt()).isBeforeOrEqualTo(Instant.now());
        assertThat(course.doneAt()).isAfterOrEqualTo(course.begunAt());
        assertThat(browser.text(harbor.crew.vera(), "migrations/1/jira")).contains("Work began", ", ", "done");
        var page = "settings/jira/" + connection;
        assertThat(browser.text(harbor.crew.ana(), page)).contains("1 of 1 issues read");
        assertThat(browser.part(harbor.crew.ana(), page + "/history")).hasStatusOk();
        assertThat(browser.get(harbor.crew.ana(), page + "/history")).hasStatus3xxRedirection();
    }

    @Test
    void what_another_server_told_is_forgotten() {
        sweep();
        assertThat(kept()).isPositive();
        var there = harbor.connection(connection);
        var elsewhere = harbor.jira.baseUrl().replace("127.0.0.1", "localhost");
        var ana = harbor.crew.ana();

        Acting.run(
                ana,
                () -> harbor.connections.change(
                        ana,
                        connection,
                        there.version(),
                        new ConnectionDetails(
                                there.name(), elsewhere, there.accountEmail(), JiraStage.TOKEN, List.of())));

        assertThat(kept()).isZero();
    }

    @Test
    void other_rooms_are_told_when_work_began_and_when_it_was_done_while_it_is() {
        sweep();

        assertThat(told()).containsOnlyKeys(ISSUE);
        assertThat(told().get(ISSUE))
                .isEqualTo(new IssueCourses.Course(
                        course(ISSUE).begunAt(), course(ISSUE).doneAt()));
        var again = new Jira.Move(issue().id(), "again", Instant.now().plusSeconds(1), null, null, "3", "In Progress");
        in(() -> {
            transitions.add(connection, again, StatusCategory.DONE, StatusCategory.IN_PROGRESS);
            return true;
        });
        assertThat(told()).isEmpty();
    }

    @Test
    void an_issue_that_is_opened_again_is_not_done_and_was_begun_when_it_was() {
        sweep();
        var begun = course(ISSUE).begunAt();

        harbor.jira.people().progress(ISSUE, Status.IN_PROGRESS);
        sweep();
        await().atMost(SOON).until(() -> {
            sweep();
            return course(ISSUE).doneAt() == null;
        });

        assertThat(course(ISSUE).begunAt()).isEqualTo(begun);
        assertThat(kept()).isEqualTo(3);
    }

    @Test
    void many_are_read_a_hundred_at_a_time_and_after_a_failure_only_the_rest() {
        for (var number = 1000; number < 1150; number++) {
            harbor.jira.createIssue("SHOP-" + number, "Story", "One of many");
            know("SHOP-" + number);
        }
        harbor.jira.forgetRequests();
        harbor.jira.faults().plan(When.call(2).of("POST", "/changelog/bulkfetch"), Fault.status(503));

        begin();

        await().atMost(SOON)
                .until(() -> in(() -> histories.progress(connection)).isOver());
        assertThat(harbor.jira.requests())
                .filteredOn(request -> request.path().contains("/changelog/bulkfetch"))
                .as("two batches, one of them twice")
                .hasSize(3);
        assertThat(in(() -> histories.progress(connection)).all()).isEqualTo(151);
    }

    @Test
    void an_issue_that_goes_on_while_its_history_is_read_is_read_once_more() {
        sweep();
        in(() -> {
            histories.forget(connection);
            return true;
        });
        var due = in(() -> histories.due(connection, 10));
        harbor.jira.people().progress(ISSUE, Status.IN_PROGRESS);
        TenantContext.run(harbor.crew.tenant().id(), () -> reader.read(harbor.connection(connection), ISSUE, ISSUE));

        in(() -> {
            histories.read(connection, due);
            return true;
        });

        assertThat(in(() -> histories.due(connection, 10)))
                .extracting(Histories.Due::key)
                .containsExactly(ISSUE);
        sweep();
        assertThat(course(ISSUE).doneAt()).isNull();
    }

    @Test
    void read_anew_it_is_kept_once() {
        sweep();
        var before = kept();

        begin();
        await().atMost(SOON)
                .until(() -> in(() -> histories.progress(connection)).isOver());

        assertThat(kept()).isEqualTo(before).isEqualTo(2);
        assertThat(browser.post(harbor.crew.boris(), "settings/jira/" + connection + "/history"))
                .hasStatus(403);
        assertThat(browser.post(cast.quarry().ana(), "settings/jira/" + connection + "/history"))
                .hasStatus(404);
    }

    private void begin() {
        assertThat(browser.post(harbor.crew.ana(), "settings/jira/" + connection + "/history"))
                .hasStatus3xxRedirection();
    }

    private void sweep() {
        TenantContext.run(harbor.crew.tenant().id(), round::run);
        await().atMost(SOON)
                .until(() -> in(() -> histories.progress(connection)).isOver());
    }

    private void know(String key) {
        in(() -> jdbc.sql("""
                        insert into tenant.jira_issue (tenant_id, issue_key, connection_id, type_name, read_at, issue_id)
                        values (:tenant, :key, :connection, 'Story', now(), :id)
                        """)
                .param("tenant", harbor.crew.tenant().id().value())
                .param("key", key)
                .param("connection", connection)
                .param("id", harbor.jira.ensureIssue(key, "Story", "One of many"))
                .update());
    }

    private Course course(String issue) {
        return in(() -> transitions
                .course(
                        connection,
                        Objects.requireNonNull(issues.find(issue).orElseThrow().id()))
                .orElseThrow());
    }

    private int kept() {
        return in(() -> jdbc.sql("select count(*) from tenant.jira_transition")
                .query(Integer.class)
                .single());
    }

    private KnownIssue issue() {
        return in(() -> issues.find(ISSUE).orElseThrow());
    }

    private Map<String, IssueCourses.Course> told() {
        return in(() -> courses.of(List.of(ISSUE, "SHOP-9")));
    }

    private <T> T in(Supplier<T> work) {
        return TenantContext.in(harbor.crew.tenant().id(), () -> transaction.execute(status -> work.get()));
    }
}
