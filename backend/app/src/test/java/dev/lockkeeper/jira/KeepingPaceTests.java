package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.HIGH;
import static dev.lockkeeper.jira.JiraStage.LOW;
import static dev.lockkeeper.jira.JiraStage.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jirasandbox.Fault;
import dev.lockkeeper.jirasandbox.Options;
import dev.lockkeeper.jirasandbox.RecordedRequest;
import dev.lockkeeper.jirasandbox.When;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A Jira allows so many calls at a time, to one issue and to all, and may ask for a pause. */
@LockkeeperTest
class KeepingPaceTests {

    private static final String ISSUE = "SHOP-412";
    private static final String OTHER = "SHOP-500";

    @Autowired
    Cast cast;

    @Autowired
    ApplicationContext beans;

    @Test
    void as_many_migrations_as_an_issue_has_are_shown_on_it_within_what_jira_allows() {
        try (var harbor = stage(Options::withLimits)) {
            for (var number = 0; number < 25; number++) {
                harbor.submit(ISSUE, LOW);
            }

            harbor.connect();

            await().atMost(SOON.multipliedBy(2))
                    .untilAsserted(() -> assertThat(harbor.jira.labels(ISSUE)).containsExactly("db-risk-low"));
            harbor.awaitDelivered(ISSUE);
            assertThat(harbor.jira.remoteLinks(ISSUE)).hasSize(25);
            assertThat(harbor.jira.property(ISSUE, RiskFacts.PROPERTY)).isPresent();
            assertThat(harbor.jira.requests())
                    .extracting(RecordedRequest::status)
                    .doesNotContain(429);
            assertThat(harbor.errand(ISSUE).failures()).isZero();
        }
    }

    @Test
    void a_limit_among_many_links_begins_none_of_them_anew() {
        try (var harbor = stage(options -> options)) {
            for (var number = 0; number < 12; number++) {
                harbor.submit(ISSUE, LOW);
            }
            harbor.jira
                    .faults()
                    .plan(
                            When.call(8).of("POST", "/issue/{issue}/remotelink"),
                            Fault.tooMany("jira-per-issue-on-write", Duration.ofSeconds(1)));

            harbor.connect();
            await().atMost(SOON).until(() -> harbor.jira.remoteLinks(ISSUE).size() == 12);
            harbor.awaitDelivered(ISSUE);

            assertThat(harbor.jira.requests())
                    .filteredOn(request -> request.method().equals("POST"))
                    .as("each once, and the one that was refused")
                    .hasSizeBetween(13, 14);
            assertThat(harbor.jira.labels(ISSUE)).containsExactly("db-risk-low");
        }
    }

    @Test
    void links_that_go_are_forgotten_one_by_one() {
        try (var harbor = stage(options -> options)) {
            for (var number = 0; number < 12; number++) {
                harbor.submit(ISSUE, LOW);
            }
            var id = harbor.connect();
            await().atMost(SOON).until(() -> harbor.jira.remoteLinks(ISSUE).size() == 12);
            harbor.awaitDelivered(ISSUE);
            harbor.jira
                    .faults()
                    .plan(
                            When.call(8).of("DELETE", "/issue/{issue}/remotelink"),
                            Fault.tooMany("jira-per-issue-on-write", Duration.ofSeconds(1)));

            var ana = harbor.crew.ana();
            var removal = beans.getBean(ConnectionRemoval.class);
            Acting.run(ana, () -> removal.begin(ana, harbor.connection(id), 0));
            await().atMost(SOON).until(() -> harbor.jira.remoteLinks(ISSUE).isEmpty());
            await().atMost(SOON)
                    .until(() -> Acting.as(ana, () -> harbor.connections.list()).isEmpty());

            assertThat(harbor.jira.requests())
                    .filteredOn(request ->
                            request.method().equals("DELETE") && request.path().contains("/remotelink"))
                    .as("each once, and the one that was refused")
                    .hasSizeBetween(13, 14);
            assertThat(harbor.jira.labels(ISSUE)).isEmpty();
            assertThat(harbor.jira.property(ISSUE, RiskFacts.PROPERTY)).isEmpty();
        }
    }

    @Test
    void where_jira_asks_all_for_a_pause_every_errand_of_the_connection_waits_until_then() {
        try (var harbor = stage(options -> options)) {
            harbor.connect();
            harbor.jira.faults().plan(Fault.tooMany("jira-burst-based", Duration.ofSeconds(2)));
            harbor.submit(ISSUE, HIGH);
            await().atMost(SOON).until(() -> harbor.errand(ISSUE).lastError() != null);
            var over = Instant.now().plusMillis(1_500);
            harbor.jira.forgetRequests();

            harbor.submit(OTHER, LOW);
            await().atMost(SOON).until(() -> harbor.errand(OTHER).lastError() != null);
            assertThat(harbor.jira.requests()).isEmpty();
            await().atMost(SOON).until(() -> !harbor.jira.requests().isEmpty());

            assertThat(Instant.now()).isAfter(over);
            for (var issue : List.of(ISSUE, OTHER)) {
                harbor.awaitDelivered(issue);
                assertThat(harbor.errand(issue).failures()).isZero();
            }
        }
    }

    @Test
    void where_one_issue_was_written_too_often_every_other_is_written_meanwhile() {
        try (var harbor = stage(options -> options)) {
            harbor.connect();
            harbor.jira
                    .faults()
                    .plan(
                            When.call(1).of("POST", "/issue/{issue}/remotelink"),
                            Fault.tooMany("jira-per-issue-on-write", Duration.ofSeconds(10)));
            harbor.submit(ISSUE, HIGH);
            await().atMost(SOON).until(() -> harbor.errand(ISSUE).lastError() != null);

            harbor.submit(OTHER, LOW);
            harbor.awaitDelivered(OTHER);

            assertThat(harbor.errand(ISSUE).isDone()).isFalse();
            harbor.onlyLink(OTHER);
        }
    }

    private JiraStage stage(UnaryOperator<Options> habits) {
        var harbor = new JiraStage(beans, cast.harbor(), habits);
        harbor.jira.createIssue(ISSUE, "Story", "Track fulfilment of orders");
        harbor.jira.createIssue(OTHER, "Story", "Another");
        return harbor;
    }
}
