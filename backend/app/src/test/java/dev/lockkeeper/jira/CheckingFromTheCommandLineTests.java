package dev.lockkeeper.jira;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.Lockkeeper;
import dev.lockkeeper.TestDatabase;
import dev.lockkeeper.jirasandbox.ContractWitness;
import dev.lockkeeper.jirasandbox.JiraSandbox;
import dev.lockkeeper.jirasandbox.Options;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator asks beside the server, on the same database: the answer is said, and nothing else is done. */
class CheckingFromTheCommandLineTests {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @AutoClose
    private final JiraSandbox jira = JiraSandbox.start(Options.forAccount(JiraStage.EMAIL, JiraStage.TOKEN));

    @AutoClose
    private final ContractWitness witness = ContractWitness.of(jira);

    @TempDir
    Path folder;

    @Test
    void the_check_runs_beside_the_server_and_ends_with_what_it_found() throws Exception {
        jira.createIssue("SHOP-412", "Story", "Track fulfilment of orders");
        var database = TestDatabase.server().url(TestDatabase.newDatabase());
        var nodes = new Nodes(folder, jira);
        var server = nodes.start(KilledApplication.class, database, "server.log", KilledApplication.IDLE);
        try {
            await().atMost(PATIENCE).ignoreExceptions().until(() -> nodes.said("server.log")
                    .contains(KilledApplication.COMMITTED));

            var command = nodes.start(Lockkeeper.class, database, "command.log", "check-jira", "harbor");

            assertThat(command.waitFor(PATIENCE.toMinutes(), MINUTES)).isTrue();
            assertThat(command.exitValue()).as(nodes.said("command.log")).isZero();
            assertThat(nodes.said("command.log"))
                    .contains("Harbor Cloud " + jira.baseUrl(), "Yes: Jira answers", "Yes: Jira takes the account")
                    .doesNotContain(JiraStage.TOKEN)
                    .doesNotContain("Lockkeeper is ready");
            assertThat(jira.remoteLinks("SHOP-412")).isEmpty();
        } finally {
            server.destroyForcibly().waitFor(10, SECONDS);
        }
    }
}
