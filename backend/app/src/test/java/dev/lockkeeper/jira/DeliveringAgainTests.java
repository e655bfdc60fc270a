package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.LOW;
import static dev.lockkeeper.jira.JiraStage.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.access.Browser;
import dev.lockkeeper.jobs.Errand;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What was given up while it only read is found where everything is that was given up. */
class DeliveringAgainTests extends JiraTest {

    private static final String PAGE = "settings/jira/deliveries";

    @Autowired
    Browser browser;

    @Autowired
    SweepRound round;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private UUID connection;

    @BeforeEach
    void shown() {
        connection = harbor.connect();
        harbor.submit(ISSUE, LOW);
        harbor.awaitDelivered(ISSUE);
        TenantContext.run(harbor.crew.tenant().id(), round::run);
        await().atMost(SOON)
                .until(() -> sweep().isDone() && errand(HistoryChore.NAME).isDone());
    }

    @Test
    void a_sweep_that_was_given_up_is_shown_and_begun_again() {
        assertThat(browser.text(harbor.crew.ana(), PAGE)).contains("Everything has been delivered.");
        harbor.jira.answerNext(418);
        TenantContext.run(harbor.crew.tenant().id(), round::run);
        await().atMost(SOON).until(() -> sweep().isDead());

        assertThat(browser.text(harbor.crew.ana(), PAGE))
                .contains("Harbor Cloud", "looking for what Jira did not tell", "Given up");
        assertThat(browser.text(harbor.crew.ana(), "settings/jira")).contains("1 not delivered");

        assertThat(browser.post(harbor.crew.ana(), PAGE).param("kind", "SWEEP").param("issue", connection.toString()))
                .hasStatus3xxRedirection();
        await().atMost(SOON).until(() -> sweep().isDone());
        assertThat(browser.text(harbor.crew.ana(), PAGE)).contains("Everything has been delivered.");
    }

    @Test
    void what_goes_through_a_connections_issues_is_shown_when_it_was_given_up() {
        kept(ConnectionChore.NAME, connection.toString(), true);
        kept(ShowingChore.NAME, connection.toString(), true);
        kept(IssueTypeChore.NAME, "SHOP-500", true);
        kept("notify.mail", "somebody", true);

        assertThat(browser.text(harbor.crew.ana(), PAGE))
                .contains("going through its issues", "going through what its issues show")
                .contains("SHOP-500", "telling migrations what it is")
                .doesNotContain("somebody");
    }

    @Test
    void many_are_shown_page_by_page_whatever_waits_elsewhere() {
        for (var number = 1; number <= 60; number++) {
            kept("notify.mail", "somebody-" + number, true);
            kept(IssueChore.NAME, "SHOP-" + (1_000 + number), false);
        }

        var first = browser.text(harbor.crew.ana(), PAGE);
        assertThat(first).contains("SHOP-1001", "SHOP-1050").doesNotContain("SHOP-1051");
        var next = Pattern.compile("after=([^\"&]+)").matcher(first);
        assertThat(next.find()).isTrue();
        assertThat(browser.text(harbor.crew.ana(), PAGE + "?after=" + next.group(1)))
                .contains("SHOP-1051", "SHOP-1060")
                .doesNotContain("SHOP-1050");
        assertThat(browser.text(harbor.crew.ana(), PAGE + "?after=nonsense")).contains("SHOP-1001");
        assertThat(browser.text(harbor.crew.ana(), "settings/jira")).contains("60 not delivered");
    }

    private void kept(String chore, String target, boolean dead) {
        TenantContext.run(
                harbor.crew.tenant().id(),
                () -> transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into tenant.errand (tenant_id, chore, target, wanted, asked_at, failures, dead_at)
                        values (:tenant, :chore, :target, 1, clock_timestamp(), 0,
                                case when :dead then clock_timestamp() end)
                        on conflict (tenant_id, chore, target) do update
                           set wanted = errand.wanted + 1, dead_at = excluded.dead_at
                        """)
                        .param("tenant", harbor.crew.tenant().id().value())
                        .param("chore", chore)
                        .param("target", target)
                        .param("dead", dead)
                        .update()));
    }

    @Test
    void an_errand_that_never_was_is_not_made_by_asking_for_it_again() {
        assertThat(browser.post(harbor.crew.ana(), PAGE).param("kind", "NEWS").param("issue", UUID.randomUUID() + "/1"))
                .hasStatus(404);
        assertThat(browser.post(harbor.crew.boris(), PAGE).param("kind", "SWEEP"))
                .hasStatus(403);
    }

    private Errand sweep() {
        return errand(SweepChore.NAME);
    }

    private Errand errand(String chore) {
        return TenantContext.in(harbor.crew.tenant().id(), () -> outbox.state(chore, connection.toString()))
                .orElseThrow();
    }
}
