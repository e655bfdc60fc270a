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
import dev.lockkeeper.tenancy.Turns;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what goes wrong in production. Each method is one step that a person or a program takes. */
@Service
@Transactional
public class IncidentLog {

    /** @param first whether nothing was known of it before */
    public record Received(IncidentId id, boolean first) {}

    private final Incidents incidents;
    private final IncidentLinks links;
    private final IncidentNews news;
    private final MigrationArchive migrations;
    private final Databases databases;
    private final Turns turns;
    private final Counter counter;
    private final Clock clock;

    IncidentLog(
            Incidents incidents,
            IncidentLinks links,
            IncidentNews news,
            MigrationArchive migrations,
            Databases databases,
            Turns turns,
            Counter counter,
            Clock clock) {
        this.incidents = incidents;
        this.links = links;
        this.news = news;
        this.migrations = migrations;
        this.databases = databases;
        this.turns = turns;
        this.counter = counter;
        this.clock = clock;
    }

    @EngineersMay
    public IncidentId report(CurrentMember by, IncidentDetails details) {
        return report(by, null, details, () -> counter.next("incident"));
    }

    /** What was told before under the same name of its source is completed, and remains one incident. */
    @EngineersMay
    public Received receive(CurrentMember by, @Nullable IncidentSource source, IncidentDetails details) {
        return receive(by, source, details, () -> counter.next("incident"));
    }

    /** @param number what it is called where nothing was known of it */
    Received receive(CurrentMember by, @Nullable IncidentSource source, IncidentDetails details, IntSupplier number) {
        if (source == null) {
            return new Received(report(by, null, details, number), true);
        }
        turns.await("incident", source.toString());
        var known = incidents.lockBySource(source.name(), source.id());
        if (known.isEmpty()) {
            return new Received(report(by, source, details, number), true);
        }
        var id = new IncidentId(by.tenant(), known.get().number());
        complete(by, id, known.get(), details.course());
        return new Received(id, false);
    }

    /** What has become known of its course since; what was known stays. */
    @EngineersMay
    public void complete(CurrentMember by, IncidentId id, Course later) {
        complete(by, id, lock(id), later);
    }

    /** A program says that it began again. Where it has ended since then, it has ended. */
    @EngineersMay
    public void reopen(CurrentMember by, IncidentId id, Instant since) {
        var incident = lock(id);
        if (incident.reopen(since.truncatedTo(ChronoUnit.MICROS), clock.instant())) {
            incidents.flush();
            news.tell(by, id, incident, EntryKind.NOTED, "It began again.", since);
        }
    }

    private void complete(CurrentMember by, IncidentId id, Incident incident, Course later) {
        if (incident.complete(later, clock.instant())) {
            incidents.flush();
            news.tell(by, id, incident, EntryKind.CHANGED, "");
        }
    }

    private IncidentId report(
            CurrentMember by, @Nullable IncidentSource source, IncidentDetails details, IntSupplier number) {
        requireDatabase(details);
        var id = new IncidentId(by.tenant(), number.getAsInt());
        var incident = new Incident(id.number(), source, details, by.id(), clock.instant());
        incidents.saveAndFlush(incident);
        links.tables(incident.uuid(), details.tables());
        news.tell(by, id, incident, EntryKind.REPORTED, "");
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
        news.tell(by, id, incident, EntryKind.CHANGED, "");
    }

    @EngineersMay
    public void suspect(CurrentMember by, IncidentId id, Cause cause) {
        var incident = lock(id);
        incident.suspect(cause, by.id(), clock.instant());
        // Who listens, in this transaction, reads the table.
        incidents.flush();
        news.tell(by, id, incident, EntryKind.SUSPECTED, cause.name());
    }

    /** Metrics count what was confirmed, so it takes a reviewer. */
    @ReviewersMay
    public void confirm(CurrentMember by, IncidentId id, Cause cause) {
        require(!by.agent(), "incident.agent-confirms");
        var incident = lock(id);
        incident.confirm(cause, by.id(), clock.instant());
        incidents.flush();
        news.tell(by, id, incident, EntryKind.CONFIRMED, cause.name());
    }

    /** Linked again, it is linked as it is said now. */
    @EngineersMay
    public void link(CurrentMember by, IncidentId id, MigrationId migration, boolean causal) {
        var incident = lock(id);
        links.link(incident.uuid(), migrations.get(migration).uuid(), causal, by.id(), clock.instant());
        news.tell(by, id, incident, EntryKind.LINKED, migration.toString());
    }

    @EngineersMay
    public void unlink(CurrentMember by, IncidentId id, MigrationId migration) {
        var incident = lock(id);
        if (links.unlink(incident.uuid(), migrations.get(migration).uuid())) {
            news.tell(by, id, incident, EntryKind.UNLINKED, migration.toString());
        }
    }

    /** Of now. */
    @EngineersMay
    public void note(CurrentMember by, IncidentId id, String text) {
        note(by, id, text, null);
    }

    /** @param happened when it happened, which may be before the impact; null where that is now */
    @EngineersMay
    public void note(CurrentMember by, IncidentId id, String text, @Nullable Instant happened) {
        require(!text.isBlank(), "incident.note-missing");
        require(happened == null || !happened.isAfter(clock.instant().plus(Course.CLOCKS_DIFFER)), "incident.future");
        news.tell(by, id, lock(id), EntryKind.NOTED, text.strip(), happened);
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
