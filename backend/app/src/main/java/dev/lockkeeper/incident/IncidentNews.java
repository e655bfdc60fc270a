package dev.lockkeeper.incident;

import dev.lockkeeper.access.CurrentMember;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What happened to an incident: in its timeline, and told to the other rooms. */
@Component
class IncidentNews {

    private final IncidentNotes notes;
    private final IncidentLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IncidentNews(IncidentNotes notes, IncidentLinks links, ApplicationEventPublisher events, Clock clock) {
        this.notes = notes;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    void tell(CurrentMember by, IncidentId id, Incident incident, EntryKind what, String text) {
        tell(by, id, incident, what, text, null);
    }

    /** @param happened when it happened; null where that is now */
    void tell(
            CurrentMember by,
            IncidentId id,
            Incident incident,
            EntryKind what,
            String text,
            @Nullable Instant happened) {
        notes.add(incident.uuid(), what, text, by.id(), clock.instant(), happened);
        events.publishEvent(new IncidentChanged(
                id,
                incident.uuid(),
                by.id(),
                what,
                incident.impactStarted(),
                incident.restored(),
                incident.cause(),
                incident.certainty(),
                links.causal(incident.uuid()),
                incident.databaseId()));
    }
}
