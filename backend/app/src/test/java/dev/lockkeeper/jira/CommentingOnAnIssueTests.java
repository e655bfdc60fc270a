package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.HIGH;
import static dev.lockkeeper.jira.JiraStage.LOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jira.server.Showing;
import dev.lockkeeper.jirasandbox.Fault;
import dev.lockkeeper.jirasandbox.When;
import dev.lockkeeper.jirasandbox.issue.Comment;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.migration.Reassessing;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing is ever said under an issue, unless an admin wants it, and then hardly anything. */
class CommentingOnAnIssueTests extends JiraTest {

    @Autowired
    MigrationLifecycle lifecycle;

    @Autowired
    Reassessing reassessing;

    @Autowired
    IssuePlanner planner;

    @Autowired
    IssueWriter writer;

    @Autowired
    TransactionTemplate transaction;

    private UUID connection;

    @BeforeEach
    void connected() {
        connection = harbor.connect();
    }

    @Test
    void by_default_nothing_is_said() {
        var id = shown(HIGH);
        lower(id);
        reject(id);
        harbor.awaitDelivered(ISSUE);

        assertThat(harbor.jira.comments(ISSUE)).isEmpty();
    }

    @Test
    void a_rejection_and_a_tier_that_was_lowered_by_hand_are_said_once_each() {
        wanted();
        var id = shown(HIGH);

        lower(id);
        harbor.awaitDelivered(ISSUE);
        reject(id);
        harbor.awaitDelivered(ISSUE);

        assertThat(said())
                .containsExactly(
                        "M-1 Add a fulfilment status was lowered by hand from High risk to Low risk: Nobody reads it.",
                        "M-1 Add a fulfilment status was rejected: Not this way.");
        harbor.approve(harbor.crew.boris(), harbor.submit(ISSUE, LOW), 1);
        harbor.awaitDelivered(ISSUE);
        assertThat(said()).hasSize(2);
    }

    @Test
    void what_was_said_while_the_answer_was_lost_is_not_said_again() {
        wanted();
        var id = shown(LOW);
        harbor.jira.faults().plan(When.call(1).of("POST", "/issue/{issue}/comment"), Fault.lostAnswer());

        reject(id);
        harbor.awaitDelivered(ISSUE);

        assertThat(said()).containsExactly("M-1 Add a fulfilment status was rejected: Not this way.");
    }

    @Test
    void what_did_not_arrive_is_said_later() {
        wanted();
        var id = shown(LOW);
        harbor.jira.faults().plan(When.call(1).of("POST", "/issue/{issue}/comment"), Fault.status(503));

        reject(id);
        harbor.awaitDelivered(ISSUE);

        assertThat(said()).hasSize(1);
    }

    @Test
    void what_was_asked_for_before_an_admin_switched_it_off_is_never_said() {
        wanted();
        var id = shown(LOW);
        harbor.jira.goDown();
        reject(id);

        show(1, Showing.USUAL);
        harbor.jira.comeBack();
        harbor.awaitDelivered(ISSUE);
        assertThat(said()).isEmpty();

        show(2, new Showing(true, true, null));
        harbor.awaitDelivered(ISSUE);
        assertThat(said()).isEmpty();
    }

    @Test
    void what_is_about_to_be_said_is_not_once_an_admin_has_switched_it_off() {
        wanted();
        var id = shown(LOW);
        harbor.jira.goDown();
        reject(id);
        var tenant = harbor.crew.tenant().id();
        var plan = Acting.asSystem(
                tenant, () -> transaction.execute(status -> planner.plan(ISSUE, harbor.connection(connection))));
        assertThat(plan.comments()).hasSize(1);

        show(1, Showing.USUAL);
        harbor.jira.comeBack();
        TenantContext.in(tenant, () -> writer.write(plan));

        assertThat(said()).isEmpty();
    }

    private void wanted() {
        show(0, new Showing(true, true, null));
    }

    private void show(int version, Showing showing) {
        var ana = harbor.crew.ana();
        Acting.run(ana, () -> harbor.connections.show(ana, connection, version, showing));
    }

    private MigrationId shown(String sql) {
        var id = harbor.submit(ISSUE, sql);
        harbor.awaitDelivered(ISSUE);
        return id;
    }

    private void lower(MigrationId id) {
        var ana = harbor.crew.ana();
        Acting.run(ana, () -> reassessing.lower(ana, id, RiskTier.LOW, "Nobody reads it."));
    }

    private void reject(MigrationId id) {
        var boris = harbor.crew.boris();
        Acting.run(boris, () -> lifecycle.reject(boris, id, "Not this way."));
    }

    private List<String> said() {
        return harbor.jira.comments(ISSUE).stream()
                .map(Comment::body)
                .map(body -> body.path("content")
                        .path(0)
                        .path("content")
                        .path(0)
                        .path("text")
                        .asString())
                .toList();
    }
}
