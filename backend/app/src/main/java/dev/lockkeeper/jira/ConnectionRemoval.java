package dev.lockkeeper.jira;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.jira.WrittenIssues.Written;
import dev.lockkeeper.jira.server.JiraConnection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a connection away together with all that it wrote: shown before, done through the outbox, issue by issue. */
@Service
@Transactional
class ConnectionRemoval {

    /** Beyond so many nobody counts. */
    static final int MOST = 500;

    private final Connections connections;
    private final ConnectionStates states;
    private final WrittenIssues written;
    private final ToldDeployments deployments;
    private final IssueLinks links;
    private final IssueOrders orders;
    private final ApplicationEventPublisher events;

    ConnectionRemoval(
            Connections connections,
            ConnectionStates states,
            WrittenIssues written,
            ToldDeployments deployments,
            IssueLinks links,
            IssueOrders orders,
            ApplicationEventPublisher events) {
        this.connections = connections;
        this.states = states;
        this.written = written;
        this.deployments = deployments;
        this.links = links;
        this.orders = orders;
        this.events = events;
    }

    /** What would be taken away, or is still to be: issues by key. */
    @AdminsMay
    @Transactional(readOnly = true)
    public List<Written> left(JiraConnection connection, String after, int limit) {
        return written.of(connection.id(), after, limit);
    }

    /** How many issues there are, up to {@link #MOST}. */
    @AdminsMay
    @Transactional(readOnly = true)
    public int count(JiraConnection connection) {
        return written.count(connection.id(), MOST);
    }

    /** Nothing is written any more; once the last issue shows nothing of ours, the connection is gone. */
    @AdminsMay
    public void begin(CurrentMember by, JiraConnection connection, int version) {
        states.leave(connection.id(), version);
        events.publishEvent(new ConnectionChanged(by.id(), "jira.connection-leaving", connection.name(), ""));
        if (!endIfClean(connection)) {
            orders.allOf(connection.id());
        }
    }

    /** One issue less, or none left. Answers whether the connection is gone. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean endIfClean(JiraConnection connection) {
        var now = connections.lock(connection.id());
        if (now.filter(JiraConnection::isLeaving).isEmpty() || !isClean(connection)) {
            return false;
        }
        links.disconnect(connection.id());
        connections.delete(connection.id(), now.get().version());
        orders.allOfTheRest();
        events.publishEvent(new ConnectionChanged(null, "jira.removed-cleanly", connection.name(), ""));
        return true;
    }

    private boolean isClean(JiraConnection connection) {
        return written.count(connection.id(), 1) == 0 && deployments.isClean(connection.id());
    }
}
