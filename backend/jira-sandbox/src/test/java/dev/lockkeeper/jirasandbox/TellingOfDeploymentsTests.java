package dev.lockkeeper.jirasandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.jirasandbox.rest.OAuthApp;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TellingOfDeploymentsTests {

    private static final String BULK = "/rest/deployments/0.1/bulk";
    private static final OAuthApp APP = new OAuthApp("client-1", "client-secret", "access-1");

    @AutoClose
    private final JiraSandbox jira = JiraSandbox.start(Caller.account().withApp(APP));

    private final Caller app = Caller.of(jira).bearing("access-1");

    TellingOfDeploymentsTests() {
        jira.createIssue("ED-1", "Story", "Drop column");
    }

    @Test
    void what_is_told_later_counts_whatever_comes_in_first() throws Exception {
        assertThat(app.post(BULK, told(2, "successful", "ED-1")).statusCode()).isEqualTo(202);
        assertThat(app.post(BULK, told(1, "in_progress", "ED-1")).statusCode()).isEqualTo(202);

        assertThat(jira.deployments("ED-1")).singleElement().satisfies(deployment -> assertThat(
                        deployment.path("state").asString())
                .isEqualTo("successful"));
    }

    @Test
    void issues_that_are_not_known_are_named() throws Exception {
        var answer = Caller.json(app.post(BULK, told(1, "pending", "ED-9")));

        assertThat(answer.at("/unknownIssueKeys/0").asString()).isEqualTo("ED-9");
    }

    @Test
    void by_their_properties_they_are_taken_away() throws Exception {
        app.post(BULK, told(1, "pending", "ED-1"));

        assertThat(app.delete("/rest/deployments/0.1/bulkByProperties?migration=other")
                        .statusCode())
                .isEqualTo(202);
        assertThat(jira.deployments("ED-1")).hasSize(1);
        assertThat(app.delete("/rest/deployments/0.1/bulkByProperties?migration=m-1")
                        .statusCode())
                .isEqualTo(202);
        assertThat(jira.deployments("ED-1")).isEmpty();
    }

    @Test
    void only_clients_may_tell() throws Exception {
        var caller = Caller.of(jira).outsideContract();

        assertThat(caller.post(BULK, told(1, "pending", "ED-1")).statusCode()).isEqualTo(403);
        assertThat(caller.anonymous().post(BULK, told(1, "pending", "ED-1")).statusCode())
                .isEqualTo(401);
    }

    private static String told(int update, String state, String issue) {
        return """
                {"properties": {"migration": "m-1"}, "deployments": [{
                  "deploymentSequenceNumber": 7, "updateSequenceNumber": %d,
                  "associations": [{"associationType": "issueIdOrKeys", "values": ["%s"]}],
                  "displayName": "M-1 Drop column", "url": "https://lockkeeper.example/harbor/migrations/1",
                  "description": "Succeeded in stage", "lastUpdated": "2026-03-02T12:00:00Z", "state": "%s",
                  "pipeline": {"id": "p-1", "displayName": "M-1", "url": "https://lockkeeper.example/harbor/migrations/1"},
                  "environment": {"id": "e-1", "displayName": "stage", "type": "unmapped"}}]}
                """.formatted(update, issue, state);
    }
}
