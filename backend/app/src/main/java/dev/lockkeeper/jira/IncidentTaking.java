package dev.lockkeeper.jira;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.jobs.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which issues of a Jira are incidents. Each method is one step of an admin. */
@Service
@Transactional
class IncidentTaking {

    static final Duration USUAL = Duration.ofDays(90);

    private final JiraConnections connections;
    private final IncidentQueries queries;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IncidentTaking(
            JiraConnections connections,
            IncidentQueries queries,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.connections = connections;
        this.queries = queries;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    @AdminsMay
    @Transactional(readOnly = true)
    public Optional<IncidentQuery> of(UUID connection) {
        return queries.find(connections.get(connection).id());
    }

    /** From now on these are taken in, in the name of whoever says so; with nothing said, none. */
    @AdminsMay
    public void set(CurrentMember by, UUID id, IncidentQueryForm form) {
        var connection = connections.get(id);
        var before = queries.find(id);
        if (!form.isBlank()) {
            queries.put(id, form.version(), by.id(), form.issueType(), form.jql(), since(before.isPresent(), form));
            outbox.ask(IncidentChore.NAME, id.toString());
        } else if (before.isPresent()) {
            queries.delete(id, form.version());
        }
        events.publishEvent(new ConnectionChanged(by.id(), "jira.incidents-set", connection.name(), form.said()));
    }

    /** Nothing where it goes on from the last look. */
    private @Nullable Instant since(boolean known, IncidentQueryForm form) {
        var now = clock.instant();
        if (form.days() != null) {
            return now.minus(Duration.ofDays(form.days()));
        }
        return known ? null : now.minus(USUAL);
    }
}
