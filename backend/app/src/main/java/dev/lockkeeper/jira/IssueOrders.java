package dev.lockkeeper.jira;

import dev.lockkeeper.jobs.Outbox;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Orders issues to be written, in the transaction of the step that makes them differ. */
@Component
class IssueOrders {

    /** Beyond so many, errands find the connection by themselves at their next look. */
    private static final int MANY = 5_000;

    private final Outbox outbox;
    private final IssueLinks links;
    private final Connections connections;

    IssueOrders(Outbox outbox, IssueLinks links, Connections connections) {
        this.outbox = outbox;
        this.links = links;
        this.connections = connections;
    }

    void one(String issueKey) {
        outbox.ask(IssueChore.NAME, issueKey);
    }

    /** Every issue that this connection serves and that may show something else than it should; dead errands revive. */
    void allOf(UUID connection) {
        var keys = new TreeSet<>(links.unwritten());
        outbox.unfinished(MANY).stream()
                .filter(errand -> errand.chore().equals(IssueChore.NAME))
                .forEach(errand -> keys.add(errand.target()));
        keys.stream()
                .filter(key -> connections
                        .serving(key)
                        .filter(serving -> serving.id().equals(connection))
                        .isPresent())
                .forEach(this::one);
    }
}
