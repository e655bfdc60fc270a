package dev.lockkeeper.jira;

import dev.lockkeeper.jira.hook.HookKind;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jobs.ErrandPlace;
import dev.lockkeeper.jobs.Outbox;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Orders issues to be written, in the transaction of the step that makes them differ. */
@Component
class IssueOrders {

    /** Beyond so many, errands find the connection by themselves at their next look. */
    private static final int MANY = 5_000;

    private final Outbox outbox;
    private final WrittenIssues written;
    private final Connections connections;
    private final JiraHooks hooks;

    IssueOrders(Outbox outbox, WrittenIssues written, Connections connections, JiraHooks hooks) {
        this.hooks = hooks;
        this.outbox = outbox;
        this.written = written;
        this.connections = connections;
    }

    void one(String issueKey) {
        outbox.ask(IssueChore.NAME, issueKey);
    }

    /** Later, once the connection is there for everybody: a step that commits meanwhile would be missed by both. */
    void allOf(UUID connection) {
        outbox.ask(ConnectionChore.NAME, connection.toString());
    }

    /** Projects are served otherwise than before: so are those of them that no connection names any more. */
    void allOfTheRest() {
        connections.list().stream().filter(JiraConnection::takesAll).forEach(rest -> allOf(rest.id()));
    }

    /**
     * Every issue that this connection serves and that may show something else than it should, and of one that is leaving
     * every issue that may show anything; dead errands revive.
     */
    void allOfNow(UUID connection) {
        var keys = new TreeSet<>(isLeaving(connection) ? written.keys(connection) : written.unwritten(connection));
        outbox.unfinished(List.of(IssueChore.NAME), IssueChore.NAME, ErrandPlace.FIRST, MANY)
                .forEach(errand -> keys.add(errand.target()));
        keys.stream().filter(key -> isServedBy(key, connection)).forEach(this::one);
    }

    /** What Jira is asked to tell follows the projects. A way to sign in that apps do not have leaves the door unused. */
    void registrationsOf(UUID connection) {
        hooks.of(connection).stream()
                .filter(hook -> hook.kind() == HookKind.APP)
                .forEach(hook -> outbox.ask(RegistrationChore.NAME, RegistrationChore.target(connection, hook.id())));
    }

    /** Later, once it stands for everybody what they are to show. */
    void writtenBy(UUID connection) {
        outbox.ask(ShowingChore.NAME, connection.toString());
    }

    void writtenByNow(UUID connection) {
        written.keys(connection).forEach(this::one);
    }

    private boolean isLeaving(UUID connection) {
        return connections.find(connection).filter(JiraConnection::isLeaving).isPresent();
    }

    private boolean isServedBy(String issueKey, UUID connection) {
        return connections
                .serving(issueKey)
                .map(JiraConnection::id)
                .filter(connection::equals)
                .isPresent();
    }
}
