package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.LOW;
import static dev.lockkeeper.jira.JiraStage.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jira.CheckStep.Outcome;
import dev.lockkeeper.jira.server.JiraKind;
import dev.lockkeeper.jira.server.Jiras;
import dev.lockkeeper.jira.server.RiskField;
import dev.lockkeeper.jira.server.Showing;
import dev.lockkeeper.jirasandbox.Fault;
import dev.lockkeeper.jirasandbox.JiraSandbox;
import dev.lockkeeper.jirasandbox.Options;
import dev.lockkeeper.jirasandbox.When;
import dev.lockkeeper.jirasandbox.issue.SelectField;
import dev.lockkeeper.jirasandbox.issue.Status;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The Jira that a company runs itself: another way in, another search, another way to write text; else the same. */
class SpeakingToDataCenterTests extends ConnectionTest {

    private static final String PAT = "a-personal-token-never-to-be-seen";

    @Autowired
    MigrationLifecycle lifecycle;

    @Autowired
    Jiras jiras;

    @Autowired
    SweepRound round;

    @Autowired
    KnownIssues issues;

    @Autowired
    Histories histories;

    @Autowired
    HistoryReading reading;

    @Autowired
    IssueTransitions transitions;

    @Autowired
    TransactionTemplate transaction;

    private JiraSandbox own;
    private UUID connection;

    @BeforeEach
    void connected() {
        own = JiraSandbox.start(Options.dataCenter(PAT)
                .withSelectField(
                        new SelectField(JiraStage.FIELD, "Database risk", List.of("Low", "Moderate", "High"))));
        own.createIssue(ISSUE, "Story", "Track fulfilment of orders");
        connection = harbor.connect(details(JiraKind.DATA_CENTER));
    }

    @AfterEach
    void stop() {
        own.close();
    }

    @Test
    void an_issue_shows_link_label_field_and_property_and_forgets_them() {
        show(new Showing(true, false, new RiskField(JiraStage.FIELD, List.of("Low", "Moderate", "High"))));
        var id = harbor.submit(ISSUE, LOW);
        harbor.awaitDelivered(ISSUE);

        assertThat(own.remoteLinks(ISSUE)).singleElement().satisfies(link -> assertThat(link.title())
                .isEqualTo(JiraStage.LOW_WAITS));
        assertThat(own.labels(ISSUE)).containsExactly("db-risk-low");
        assertThat(own.field(ISSUE, JiraStage.FIELD).orElseThrow().path("value").asString())
                .isEqualTo("Low");
        assertThat(own.property(ISSUE, RiskFacts.PROPERTY)).isPresent();

        harbor.revise(id, null, LOW);
        harbor.awaitDelivered(ISSUE);
        assertThat(own.remoteLinks(ISSUE)).isEmpty();
        assertThat(own.labels(ISSUE)).isEmpty();
        assertThat(own.property(ISSUE, RiskFacts.PROPERTY)).isEmpty();
    }

    @Test
    void the_check_takes_it_for_what_it_is() {
        assertThat(run(connection).works()).isTrue();

        var wrong = harbor.connect(new ConnectionDetails(
                "Taken for Cloud", JiraKind.CLOUD, own.baseUrl(), JiraStage.EMAIL, PAT, List.of("PAY")));
        assertThat(run(wrong).steps())
                .filteredOn(step -> step.outcome() == Outcome.MISSING)
                .singleElement()
                .satisfies(step -> assertThat(step.text()).contains("Check the address, and which Jira it is."));
    }

    @Test
    void a_search_goes_on_from_place_to_place() {
        for (var number = 1000; number < 1120; number++) {
            own.createIssue("SHOP-" + number, "Story", "One of many");
        }
        harbor.submit(ISSUE, LOW);
        harbor.awaitDelivered(ISSUE);
        own.people().rename(ISSUE, "Renamed in silence");

        TenantContext.run(harbor.crew.tenant().id(), round::run);

        await().atMost(SOON).until(() -> "Renamed in silence"
                .equals(in(() -> issues.find(ISSUE).orElseThrow().summary())));
        assertThat(own.requests())
                .filteredOn(request -> request.path().contains("/search"))
                .extracting("body")
                .anySatisfy(body -> assertThat((String) body).contains("\"startAt\":100"));
    }

    @Test
    void what_issues_went_through_is_read_one_by_one() {
        own.people().progress(ISSUE, Status.IN_PROGRESS);
        own.people().progress(ISSUE, Status.DONE);
        harbor.submit(ISSUE, LOW);
        harbor.awaitDelivered(ISSUE);

        TenantContext.run(harbor.crew.tenant().id(), round::run);
        awaitHistories();

        var course = in(() -> transitions
                .course(connection, issues.find(ISSUE).orElseThrow().id())
                .orElseThrow());
        assertThat(course.begunAt()).isNotNull();
        assertThat(course.doneAt()).isNotNull();
    }

    @Test
    void a_limit_among_many_histories_begins_none_of_them_anew() {
        for (var number = 600; number < 603; number++) {
            own.createIssue("SHOP-" + number, "Story", "One of many");
            harbor.submit("SHOP-" + number, LOW);
            harbor.awaitDelivered("SHOP-" + number);
        }
        harbor.submit(ISSUE, LOW);
        harbor.awaitDelivered(ISSUE);
        reconcile();
        own.forgetRequests();
        own.faults().plan(When.call(3).of("GET", "/issue/{issue}"), Fault.status(429, Duration.ofSeconds(1)));

        Acting.run(harbor.crew.ana(), () -> reading.begin(harbor.connection(connection)));
        awaitHistories();

        assertThat(own.requests())
                .filteredOn(request -> request.path().contains("expand=changelog"))
                .as("four, of which one was refused first; begun anew it were seven")
                .hasSize(5);
    }

    /** An issue that changes while its history is read is read twice: nothing changes any more after this. */
    private void reconcile() {
        TenantContext.run(harbor.crew.tenant().id(), round::run);
        await().atMost(SOON).until(() -> !harbor.isWaiting(SweepChore.NAME, connection));
        await().atMost(SOON).until(() -> !harbor.isWaiting(HistoryChore.NAME, connection));
        awaitHistories();
    }

    private void awaitHistories() {
        await().atMost(SOON)
                .until(() -> in(() -> histories.progress(connection)).isOver());
    }

    @Test
    void a_token_that_is_not_taken_is_called_so() {
        own.faults().plan(When.always().of("GET", "/myself"), Fault.status(401));

        assertThat(run(connection).steps().get(1).text())
                .contains("Jira does not take this token.")
                .doesNotContain("e-mail");
    }

    @Test
    void a_comment_is_wiki_text_that_means_nothing_but_itself() {
        show(new Showing(true, true, null));
        var id = harbor.submit(ISSUE, LOW);
        harbor.awaitDelivered(ISSUE);
        var boris = harbor.crew.boris();

        Acting.run(boris, () -> lifecycle.reject(boris, id, "Not {so}."));
        harbor.awaitDelivered(ISSUE);

        assertThat(own.comments(ISSUE)).singleElement().satisfies(comment -> assertThat(
                        comment.body().asString())
                .contains("was rejected: Not \\{so\\}.", "/migrations/1"));
    }

    @Test
    void the_description_of_an_issue_is_read_as_it_was_typed() {
        own.people().describe(ISSUE, "Customers ask where their order is.");

        var described = TenantContext.in(harbor.crew.tenant().id(), () -> jiras.of(harbor.connection(connection))
                .described(ISSUE));

        assertThat(described.text()).isEqualTo("Customers ask where their order is.");
    }

    @Test
    void an_admin_connects_it_by_its_token_alone() {
        assertThat(browser.post(harbor.crew.ana(), PAGE)
                        .param("name", "Our own")
                        .param("kind", "DATA_CENTER")
                        .param("baseUrl", own.baseUrl())
                        .param("accountEmail", "")
                        .param("apiToken", PAT)
                        .param("projects", "PAY"))
                .hasRedirectedUrl("/" + harbor.crew.slug() + "/settings/jira");
        assertThat(browser.post(harbor.crew.ana(), PAGE)
                        .param("name", "Cloud without an account")
                        .param("baseUrl", own.baseUrl())
                        .param("accountEmail", "")
                        .param("apiToken", PAT)
                        .param("projects", "OPS"))
                .hasStatus(422)
                .bodyText()
                .contains("This is not an e-mail address");
    }

    private ConnectionDetails details(JiraKind kind) {
        return new ConnectionDetails("Our own Jira", kind, own.baseUrl(), "", PAT, List.of());
    }

    private void show(Showing showing) {
        Acting.run(harbor.crew.ana(), () -> harbor.connections.show(harbor.crew.ana(), connection, 0, showing));
    }

    private <T> T in(Supplier<T> work) {
        return TenantContext.in(harbor.crew.tenant().id(), () -> transaction.execute(status -> work.get()));
    }
}
