package dev.lockkeeper.incident;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.access.ReviewersMay;
import dev.lockkeeper.catalogue.Databases;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.tenancy.Counter;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what goes wrong in production. Each method is one step that a person or a program takes. */
@Service
@Transactional
public class IncidentLog {

    private final Incidents incidents;
    private final IncidentLinks links;
    private final IncidentNotes notes;
    private final MigrationArchive migrations;
    private final Databases databases;
    private final Counter counter;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IncidentLog(
            Incidents incidents,
            IncidentLinks links,
            IncidentNotes notes,
            MigrationArchive migrations,
            Databases databases,
            Counter counter,
            ApplicationEventPublisher events,
            Clock clock) {
        this.incidents = incidents;
        this.links = links;
        this.notes = notes;
        this.migrations = migrations;
        this.databases = databases;
        this.counter = counter;
        this.events = events;
        this.clock = clock;
    }

    @EngineersMay
    public IncidentId report(CurrentMember by, IncidentDetails details) {
        requireDatabase(details);
        var id = new IncidentId(by.tenant(), counter.next("incident"));
        var incident = new Incident(id.number(), details, by.id(), clock.instant());
        incidents.saveAndFlush(incident);
        links.tables(incident.uuid(), details.tables());
        tell(by, id, incident, EntryKind.REPORTED, "");
        return id;
    }

    @EngineersMay
    public void change(CurrentMember by, IncidentId id, int seen, IncidentDetails details) {
        requireDatabase(details);
        var incident = lock(id);
        incident.expect(seen);
        incident.describe(details, clock.instant());
        incidents.flush();
        links.tables(incident.uuid(), details.tables());
        tell(by, id, incident, EntryKind.CHANGED, "");
    }

    @EngineersMay
    public void suspect(CurrentMember by, IncidentId id, Cause cause) {
        var incident = lock(id);
        incident.suspect(cause, by.id(), clock.instant());
        tell(by, id, incident, EntryKind.SUSPECTED, cause.name());
    }

    /** Metrics count what was confirmed, so it takes a reviewer. */
    @ReviewersMay
    public void confirm(CurrentMember by, IncidentId id, Cause cause) {
        require(!by.agent(), "incident.agent-confirms");
        var incident = lock(id);
        incident.confirm(cause, by.id(), clock.instant());
        tell(by, id, incident, EntryKind.CONFIRMED, cause.name());
    }

    /** Linked again, it is linked as it is said now. */
    @EngineersMay
    public void link(CurrentMember by, IncidentId id, MigrationId migration, boolean causal) {
        var incident = lock(id);
        links.link(incident.uuid(), migrations.get(migration).uuid(), causal, by.id(), clock.instant());
        tell(by, id, incident, EntryKind.LINKED, migration.toString());
    }

    @EngineersMay
    public void unlink(CurrentMember by, IncidentId id, MigrationId migration) {
        var incident = lock(id);
        if (links.unlink(incident.uuid(), migrations.get(migration).uuid())) {
            tell(by, id, incident, EntryKind.UNLINKED, migration.toString());
        }
    }

    @EngineersMay
    public void note(CurrentMember by, IncidentId id, String text) {
        require(!text.isBlank(), "incident.note-missing");
        tell(by, id, lock(id), EntryKind.NOTED, text.strip());
    }

    private void tell(CurrentMember by, IncidentId id, Incident incident, EntryKind what, String text) {
        notes.add(incident.uuid(), what, text, by.id(), clock.instant());
        events.publishEvent(new IncidentChanged(
                id,
                incident.uuid(),
                by.id(),
                what,
                incident.impactStarted(),
                incident.restored(),
                incident.cause(),
                incident.certainty(),
                links.causal(incident.uuid())));
    }

    private Incident lock(IncidentId id) {
        return incidents.lockByNumber(id.number()).orElseThrow(() -> new NotFound(id.toString()));
    }

    private void requireDatabase(IncidentDetails details) {
        if (details.database() != null) {
            databases.get(details.database());
        }
    }
}
