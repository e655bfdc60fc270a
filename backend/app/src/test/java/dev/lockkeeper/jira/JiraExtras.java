package dev.lockkeeper.jira;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.jira.hook.HookKind;
import java.time.Instant;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** A door at which something was told, for walks over everything. */
@TestComponent
public class JiraExtras {

    private static final String BODY = "{\"webhookEvent\":\"jira:issue_updated\",\"issue\":{\"id\":\"1\"}}";

    private final JiraConnections connections;
    private final HookKeeping hooks;
    private final NewsDesk desk;
    private final Sweeps sweeps;
    private final TransactionTemplate transaction;

    JiraExtras(
            JiraConnections connections,
            HookKeeping hooks,
            NewsDesk desk,
            Sweeps sweeps,
            TransactionTemplate transaction) {
        this.connections = connections;
        this.hooks = hooks;
        this.desk = desk;
        this.sweeps = sweeps;
        this.transaction = transaction;
    }

    public void add(CurrentMember owner) {
        var made = Acting.as(
                owner, () -> hooks.renew(owner, connections.list().get(0).id(), HookKind.AUTOMATION));
        var connection = made.hook().connection();
        Acting.run(
                owner,
                () -> transaction.executeWithoutResult(status -> sweeps.begin(connection, "WALK", Instant.now())));
        var address = made.hook().address();
        desk.take(
                address.substring(address.lastIndexOf('/') + 1),
                new NewsDesk.Sent(
                        header -> header.equals(HookKind.AUTOMATION.header()) ? made.secret() : null,
                        BODY.getBytes(UTF_8)));
    }
}
