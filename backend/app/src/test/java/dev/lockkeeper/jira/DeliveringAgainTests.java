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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was given up while it only read is found where everything is that was given up. */
class DeliveringAgainTests extends JiraTest {

    private static final String PAGE = "settings/jira/deliveries";

    @Autowired
    Browser browser;

    @Autowired
    SweepRound round;

    @Autowired
    Outbox outbox;

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
