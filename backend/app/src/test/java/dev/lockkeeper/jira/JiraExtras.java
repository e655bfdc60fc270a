package dev.lockkeeper.jira;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.jira.hook.HookKind;
import dev.lockkeeper.jira.server.Jira;
import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A door at which something was told, for walks over everything. */
@TestComponent
public class JiraExtras {

    private static final String BODY = "{\"webhookEvent\":\"jira:issue_updated\",\"issue\":{\"id\":\"1\"}}";

    private final JiraConnections connections;
    private final HookKeeping hooks;
    private final NewsDesk desk;
    private final Sweeps sweeps;
    private final IssueComments comments;
    private final IssueTransitions transitions;
    private final IncidentQueries queries;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    JiraExtras(
            JiraConnections connections,
            HookKeeping hooks,
            NewsDesk desk,
            Sweeps sweeps,
            IssueComments comments,
            IssueTransitions transitions,
            IncidentQueries queries,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.connections = connections;
        this.hooks = hooks;
        this.desk = desk;
        this.sweeps = sweeps;
        this.comments = comments;
        this.transitions = transitions;
        this.queries = queries;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public void add(CurrentMember owner) {
        var made = Acting.as(
                owner, () -> hooks.renew(owner, connections.list().get(0).id(), HookKind.AUTOMATION));
        var connection = made.hook().connection();
        Acting.run(
                owner,
                () -> transaction.executeWithoutResult(status -> {
                    pass(connection);
                    deployment(connection, anyMigration(owner));
                    sweeps.begin(connection, "WALK", Instant.now());
                    queries.put(connection, 0, owner.id(), "Incident", "", Instant.now());
                    transitions.add(
                            connection,
                            new Jira.Move("1", "1", Instant.now(), null, null, "3", "In Progress"),
                            null,
                            null);
                    comments.add("WALK-1", anyMigration(owner), "Said in the walk.");
                }));
        var address = made.hook().address();
        desk.take(
                address.substring(address.lastIndexOf('/') + 1),
                new NewsDesk.Sent(
                        header -> header.equals(HookKind.AUTOMATION.header()) ? made.secret() : null,
                        BODY.getBytes(UTF_8)));
    }

    /** As if the connection went through the gateway. */
    private void pass(UUID connection) {
        jdbc.sql("insert into tenant.jira_pass (connection_id, site) values (:connection, 'walk')")
                .param("connection", connection)
                .update();
    }

    private void deployment(UUID connection, UUID migration) {
        jdbc.sql("insert into tenant.jira_deployment (migration_id, connection_id, fingerprint)"
                        + " values (:migration, :connection, '')")
                .param("migration", migration)
                .param("connection", connection)
                .update();
    }

    private UUID anyMigration(CurrentMember owner) {
        return jdbc.sql("select id from tenant.migration where tenant_id = :tenant order by number limit 1")
                .param("tenant", owner.tenant().value())
                .query(UUID.class)
                .single();
    }
}
