package dev.lockkeeper.jira;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.jira.hook.HookKind;
import org.springframework.boot.test.context.TestComponent;

/** A door at which something was told, for walks over everything. */
@TestComponent
public class JiraExtras {

    private static final String BODY = "{\"webhookEvent\":\"jira:issue_updated\",\"issue\":{\"id\":\"1\"}}";

    private final JiraConnections connections;
    private final HookKeeping hooks;
    private final NewsDesk desk;

    JiraExtras(JiraConnections connections, HookKeeping hooks, NewsDesk desk) {
        this.connections = connections;
        this.hooks = hooks;
        this.desk = desk;
    }

    public void add(CurrentMember owner) {
        var made = Acting.as(
                owner, () -> hooks.renew(owner, connections.list().get(0).id(), HookKind.AUTOMATION));
        var address = made.hook().address();
        desk.take(
                address.substring(address.lastIndexOf('/') + 1),
                new NewsDesk.Sent(
                        header -> header.equals(HookKind.AUTOMATION.header()) ? made.secret() : null,
                        BODY.getBytes(UTF_8)));
    }
}
