package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.HIGH;
import static dev.lockkeeper.jira.JiraStage.LOW;
import static dev.lockkeeper.jira.JiraStage.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.catalogue.EnvironmentDetails;
import dev.lockkeeper.catalogue.Surveying;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.execution.ExecutionReport;
import dev.lockkeeper.execution.ExecutionReporting;
import dev.lockkeeper.execution.Measurements;
import dev.lockkeeper.execution.Outcome;
import dev.lockkeeper.execution.Tool;
import dev.lockkeeper.jira.server.Showing;
import dev.lockkeeper.jira.server.SignIn;
import dev.lockkeeper.migration.MigrationId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Jira's pages of releases show what the gate waits for, and then what was executed where. */
class FeedingDeploymentsTests extends GatewayTest {

    @Autowired
    ExecutionReporting executions;

    @Autowired
    Surveying surveying;

    @Autowired
    ConnectionRemoval removal;

    private UUID id;
    private UUID stage;

    @BeforeEach
    void a_connection_with_a_client() {
        aJira(false);
        id = connect(SignIn.CLIENT, "SHOP");
        stage = environment("stage", false);
        environment("production", true);
    }

    private UUID environment(String name, boolean production) {
        var details = new EnvironmentDetails(name, production, production ? 2 : 1);
        return Acting.as(harbor.crew.ana(), () -> surveying.addEnvironment(harbor.crew.ana(), details));
    }

    @Test
    void until_production_has_it_they_show_what_the_gate_waits_for() {
        feed(true);
        var migration = harbor.submit(ISSUE, LOW);

        var gate = onceOf("pending");
        assertThat(gate.path("description").asString()).isEqualTo(JiraStage.LOW_WAITS);
        assertThat(gate.at("/environment/type").asString()).isEqualTo("production");
        assertThat(gate.at("/pipeline/displayName").asString()).startsWith(migration + " ");

        harbor.withdraw(migration);
        onceOf("cancelled");
        assertThat(harbor.jira.deployments(ISSUE)).hasSize(1);
    }

    @Test
    void an_execution_shows_where_it_ran_and_how_it_ended() {
        feed(true);
        var migration = harbor.submit(ISSUE, LOW);
        onceOf("pending");

        executed(migration, stage);

        var run = onceOf("successful");
        assertThat(run.path("description").asString()).isEqualTo("Succeeded in stage");
        assertThat(run.path("duration").asLong()).isEqualTo(3);
        assertThat(run.at("/environment/displayName").asString()).isEqualTo("stage");
        assertThat(harbor.jira.deployments(ISSUE)).hasSize(2);
    }

    @Test
    void what_has_not_changed_is_told_once() {
        feed(true);
        harbor.submit(ISSUE, LOW);
        onceOf("pending");
        feed(true);
        harbor.jira.createIssue("SHOP-413", "Story", "Another");
        harbor.submit("SHOP-413", HIGH);
        await().atMost(SOON).until(() -> harbor.jira.deployments("SHOP-413").size() == 1);

        assertThat(harbor.jira.requests().stream()
                        .filter(request -> request.path().endsWith("/bulk"))
                        .filter(request -> request.body().contains(ISSUE)))
                .hasSize(1);
    }

    @Test
    void switched_off_what_was_told_is_taken_away() {
        feed(true);
        harbor.submit(ISSUE, LOW);
        onceOf("pending");

        feed(false);

        await().atMost(SOON).until(() -> harbor.jira.deployments(ISSUE).isEmpty());
    }

    @Test
    void a_connection_that_leaves_takes_it_along() {
        feed(true);
        harbor.submit(ISSUE, LOW);
        onceOf("pending");
        harbor.awaitDelivered(ISSUE);

        var connection = harbor.connection(id);
        Acting.run(harbor.crew.ana(), () -> removal.begin(harbor.crew.ana(), connection, connection.version()));

        await().atMost(SOON).until(() -> Acting.as(harbor.crew.ana(), () -> harbor.connections.list())
                .isEmpty());
        assertThat(harbor.jira.deployments(ISSUE)).isEmpty();
        assertThat(harbor.jira.remoteLinks(ISSUE)).isEmpty();
    }

    @Test
    void unless_it_is_wanted_nothing_is_told_and_without_a_client_it_cannot_be() {
        harbor.submit(ISSUE, LOW);
        harbor.awaitDelivered(ISSUE);
        assertThat(harbor.jira.deployments(ISSUE)).isEmpty();

        var plain = harbor.connection(id);
        Acting.run(
                harbor.crew.ana(),
                () -> harbor.connections.change(harbor.crew.ana(), id, plain.version(), details(SignIn.SITE, "SHOP")));
        assertThatThrownBy(() -> feed(true)).isInstanceOf(RuleViolation.class).hasMessageContaining("deployments");
    }

    private void feed(boolean wanted) {
        var seen = harbor.connection(id).version();
        Acting.run(
                harbor.crew.ana(),
                () -> harbor.connections.show(harbor.crew.ana(), id, seen, new Showing(true, false, wanted, null)));
    }

    private JsonNode onceOf(String state) {
        return await().atMost(SOON)
                .until(
                        () -> harbor.jira.deployments(ISSUE).stream()
                                .filter(deployment ->
                                        deployment.path("state").asString().equals(state))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
    }

    private void executed(MigrationId migration, UUID environment) {
        var end = Instant.now();
        var report = new ExecutionReport(
                "stage-" + end,
                environment,
                end.minusSeconds(3),
                end,
                Outcome.SUCCEEDED,
                Measurements.NONE,
                new Tool("Flyway", "12.4"));
        Acting.run(harbor.crew.ada(), () -> executions.report(harbor.crew.ada(), migration, report));
    }
}
