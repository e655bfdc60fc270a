package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.LOW;
import static dev.lockkeeper.jira.JiraStage.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.jirasandbox.Fault;
import dev.lockkeeper.jirasandbox.RecordedRequest;
import dev.lockkeeper.jirasandbox.When;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What Jira told to nobody, or what got lost, is found all the same. */
class FindingWhatWasMissedTests extends JiraTest {

    private static final String OTHER = "PAY-9";

    @Autowired
    Browser browser;

    @Autowired
    MigrationArchive archive;

    @Autowired
    KnownIssues issues;

    @Autowired
    Sweeps sweeps;

    @Autowired
    SweepSubjects subjects;

    @Autowired
    SweepRound round;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    UUID connection;

    @BeforeEach
    void twoProjects() {
        harbor.jira.createIssue(OTHER, "Story", "Pay by invoice");
        connection = harbor.connect();
        harbor.submit(ISSUE, LOW);
        harbor.submit(OTHER, LOW);
        harbor.awaitDelivered(ISSUE);
        harbor.awaitDelivered(OTHER);
        harbor.jira.forgetRequests();
    }

    @Test
    void a_change_that_nobody_told_is_found_and_the_page_says_what_was() {
        harbor.jira.people().rename(ISSUE, "Renamed in silence");

        sweep();

        assertThat(known(ISSUE).summary()).isEqualTo("Renamed in silence");
        assertThat(found()).containsExactly(ISSUE);
        assertThat(harbor.writes())
                .filteredOn(request -> !request.path().contains("/search/jql"))
                .filteredOn(request -> !request.path().contains("/changelog/"))
                .isEmpty();
        assertThat(browser.text(harbor.crew.ana(), "settings/jira/" + connection))
                .contains("What Jira was asked for", "1 was news", "PAY", "nothing new");
        sweep();
        assertThat(found()).isEmpty();
    }

    @Test
    void an_issue_that_was_hidden_is_looked_for_again_after_a_day() {
        in(() -> {
            issues.unreachable(connection, ISSUE);
            return ISSUE;
        });
        ago(Duration.ofHours(20));
        assertThat(sought()).isEmpty();

        ago(Duration.ofHours(25));
        assertThat(sought()).containsExactly(ISSUE);
        assertThat(sought()).as("once a day").isEmpty();
    }

    private List<String> sought() {
        var now = Instant.now();
        return in(() -> subjects.seek(connection, now.minus(Duration.ofDays(7)), now.minus(Duration.ofDays(1)), 10));
    }

    /** Since nobody has read the issue, or looked for it. */
    private void ago(Duration length) {
        in(() -> jdbc.sql("""
                        update tenant.jira_issue set read_at = :then, sought_at = :then
                         where tenant_id = :tenant and issue_key = :issue
                        """)
                .param("then", Instant.now().minus(length).atOffset(ZoneOffset.UTC))
                .param("tenant", harbor.crew.tenant().id().value())
                .param("issue", ISSUE)
                .update());
    }

    @Test
    void a_move_between_projects_is_found_and_followed() {
        harbor.jira.people().move(ISSUE, "PAY-77");

        sweep();

        assertThat(Acting.as(harbor.crew.vera(), () -> archive.get(harbor.first()))
                        .jiraIssue())
                .isEqualTo("PAY-77");
    }

    @Test
    void the_pages_of_a_search_are_walked_by_their_tokens_and_the_rest_is_walked_after_a_failure() {
        for (var number = 1000; number < 1250; number++) {
            harbor.jira.createIssue("SHOP-" + number, "Story", "One of many");
        }
        harbor.jira.people().rename(ISSUE, "Last of all");
        harbor.jira.faults().plan(When.call(4).of("POST", "/search/jql"), Fault.status(503));

        sweep();

        assertThat(known(ISSUE).summary()).isEqualTo("Last of all");
        assertThat(of("SHOP").lookedAt()).isEqualTo(251);
        assertThat(harbor.jira.requests())
                .filteredOn(request -> request.path().contains("/search/jql"))
                .filteredOn(request -> request.body().contains("SHOP"))
                .as("three pages, one of them twice")
                .hasSize(4);
    }

    @Test
    void a_query_that_jira_refuses_is_said_and_stops_no_other_project() {
        harbor.jira.people().rename(ISSUE, "Renamed in silence");
        harbor.jira.faults().plan(When.call(1).of("POST", "/search/jql"), Fault.status(400));

        sweep();

        assertThat(of("PAY").trouble()).isNotNull();
        assertThat(known(ISSUE).summary()).isEqualTo("Renamed in silence");
        sweep();
        assertThat(of("PAY").trouble()).isNull();
    }

    @Test
    void what_was_not_read_for_a_week_is_read_again_so_that_what_was_moved_away_is_found() {
        harbor.jira.people().move(ISSUE, "OPS-7");
        in(() -> jdbc.sql("update tenant.jira_issue set read_at = read_at - interval '8 days'")
                .update());

        sweep();

        await().atMost(SOON).until(() -> find("OPS-7") != null);
    }

    @Test
    void an_issue_that_cannot_be_read_lets_the_others_have_their_turn() {
        in(() -> jdbc.sql("update tenant.jira_issue set read_at = read_at - interval '8 days'")
                .update());
        var aWeekAgo = Instant.now().minus(Duration.ofDays(7));

        assertThat(in(() -> subjects.seek(connection, aWeekAgo, aWeekAgo, 1))).hasSize(1);
        assertThat(in(() -> subjects.seek(connection, aWeekAgo, aWeekAgo, 1))).hasSize(1);
        assertThat(in(() -> subjects.seek(connection, aWeekAgo, aWeekAgo, 1))).isEmpty();
    }

    @Test
    void a_tenants_round_asks_for_its_own_issues_alone() {
        try (var quarry = new JiraStage(beans, cast.quarry())) {
            quarry.jira.createIssue(ISSUE, "Story", "Quarry's");
            quarry.connect();
            quarry.submit(ISSUE, LOW);
            quarry.awaitDelivered(ISSUE);
            quarry.jira.forgetRequests();

            sweep();

            assertThat(quarry.jira.requests()).isEmpty();
            assertThat(harbor.jira.requests()).extracting(RecordedRequest::path).isNotEmpty();
        }
    }

    private void sweep() {
        var wanted = wanted();
        TenantContext.run(harbor.crew.tenant().id(), round::run);
        await().atMost(SOON).until(() -> wanted() > wanted && isDone());
    }

    private long wanted() {
        return in(() -> outbox.state(SweepChore.NAME, connection.toString())
                .map(errand -> errand.wanted())
                .orElse(0L));
    }

    private boolean isDone() {
        return in(() -> outbox.state(SweepChore.NAME, connection.toString())
                .orElseThrow()
                .isDone());
    }

    private List<String> found() {
        return in(() -> sweeps.of(connection)).stream()
                .flatMap(sweep -> sweep.found().stream())
                .toList();
    }

    private Sweep of(String project) {
        return in(() -> sweeps.of(connection)).stream()
                .filter(sweep -> sweep.project().equals(project))
                .findFirst()
                .orElseThrow();
    }

    private KnownIssue known(String issue) {
        return Objects.requireNonNull(find(issue));
    }

    private KnownIssue find(String issue) {
        return in(() -> issues.find(issue).orElse(null));
    }

    private <T> T in(Supplier<T> work) {
        return TenantContext.in(harbor.crew.tenant().id(), () -> transaction.execute(status -> work.get()));
    }
}
