package dev.lockkeeper.jira;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.Lockkeeper;
import dev.lockkeeper.TestDatabase;
import dev.lockkeeper.jirasandbox.ContractWitness;
import dev.lockkeeper.jirasandbox.Fault;
import dev.lockkeeper.jirasandbox.JiraSandbox;
import dev.lockkeeper.jirasandbox.Options;
import dev.lockkeeper.jirasandbox.When;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** In processes of their own. {@link DyingAtAnyCallTests} goes through every moment at which one may die. */
class SurvivingAKillTests {

    private static final String ISSUE = "SHOP-412";
    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @AutoClose
    private final JiraSandbox jira = JiraSandbox.start(Options.forAccount(JiraStage.EMAIL, JiraStage.TOKEN));

    @AutoClose
    private final ContractWitness witness = ContractWitness.of(jira);

    @TempDir
    Path folder;

    SurvivingAKillTests() {
        jira.createIssue(ISSUE, "Story", "Track fulfilment of orders");
    }

    @Test
    void a_step_whose_process_was_killed_after_the_commit_reaches_jira_through_the_next_process() throws Exception {
        var database = TestDatabase.server().url(TestDatabase.newDatabase());

        var killed = start(KilledApplication.class, database, "killed.log", KilledApplication.IDLE);
        killOnce(killed, () -> said("killed.log").contains(KilledApplication.COMMITTED));
        assertThat(jira.requests()).isEmpty();

        theNextDeliversWithin(PATIENCE, database);
        assertThat(said("killed.log") + said("next.log")).doesNotContain(JiraStage.TOKEN);
    }

    @Test
    void what_a_process_had_half_written_when_it_was_killed_is_taken_over_within_a_minute() throws Exception {
        var database = TestDatabase.server().url(TestDatabase.newDatabase());
        jira.faults().plan(When.call(1).of("PUT", "/issue/{issue}"), Fault.slow(ONE_MINUTE));

        var killed = start(KilledApplication.class, database, "killed.log");
        killOnce(
                killed,
                () -> isUnderWay(database)
                        && jira.property(ISSUE, RiskFacts.PROPERTY).isPresent());
        assertThat(jira.remoteLinks(ISSUE)).hasSize(1);
        assertThat(jira.labels(ISSUE)).isEmpty();

        theNextDeliversWithin(ONE_MINUTE, database);
    }

    private void theNextDeliversWithin(Duration most, String database) throws Exception {
        var next = start(Lockkeeper.class, database, "next.log");
        try {
            await().atMost(PATIENCE).until(() -> said("next.log").contains("Lockkeeper is ready"));
            await().atMost(most)
                    .untilAsserted(() ->
                            assertThat(jira.labels(ISSUE)).as(said("next.log")).containsExactly("db-risk-high"));
        } finally {
            next.destroyForcibly().waitFor(10, SECONDS);
        }
        assertThat(jira.remoteLinks(ISSUE)).hasSize(1);
    }

    private static boolean isUnderWay(String database) {
        var server = TestDatabase.server();
        return JdbcClient.create(new DriverManagerDataSource(database, server.user(), server.password()))
                .sql("select count(*) from platform.scheduled_task where task_name = :name and picked")
                .param("name", IssueChore.NAME)
                .query(Long.class)
                .single()
                .equals(1L);
    }

    private static void killOnce(Process process, Callable<Boolean> condition) throws InterruptedException {
        try {
            await().atMost(PATIENCE).ignoreExceptions().until(condition);
        } finally {
            process.destroyForcibly().waitFor(10, SECONDS);
        }
        assertThat(process.exitValue()).as("128 + SIGKILL").isEqualTo(137);
    }

    private Process start(Class<?> main, String database, String log, String... more) throws IOException {
        return new Nodes(folder, jira).start(main, database, log, more);
    }

    private String said(String log) throws IOException {
        return new Nodes(folder, jira).said(log);
    }
}
