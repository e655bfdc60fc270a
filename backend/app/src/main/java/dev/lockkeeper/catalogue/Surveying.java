package dev.lockkeeper.catalogue;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Describes what a tenant governs. Each method is one step that an admin takes. */
@Service
@Transactional
public class Surveying {

    private final CatalogueEntries entries;
    private final Snapshots snapshots;
    private final Databases databases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Surveying(
            CatalogueEntries entries,
            Snapshots snapshots,
            Databases databases,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.snapshots = snapshots;
        this.databases = databases;
        this.events = events;
        this.clock = clock;
    }

    @AdminsMay
    public DomainId addDomain(CurrentMember by, DomainDetails details) {
        var id = new DomainId(Ids.next());
        entries.insert(id, details);
        events.publishEvent(new CatalogueChanged(by.id(), "catalogue.domain-added", details.name()));
        return id;
    }

    @AdminsMay
    public void changeDomain(CurrentMember by, DomainId id, int version, DomainDetails details) {
        entries.update(id, version, details);
        events.publishEvent(new CatalogueChanged(by.id(), "catalogue.domain-changed", details.name()));
    }

    @AdminsMay
    public DatabaseId registerDatabase(CurrentMember by, DatabaseDetails details) {
        requireSupported(details);
        var id = new DatabaseId(Ids.next());
        entries.insert(id, details);
        events.publishEvent(new CatalogueChanged(by.id(), "catalogue.database-registered", details.name()));
        return id;
    }

    @AdminsMay
    public void changeDatabase(CurrentMember by, DatabaseId id, int version, DatabaseDetails details) {
        requireSupported(details);
        entries.update(id, version, details);
        events.publishEvent(new CatalogueChanged(by.id(), "catalogue.database-changed", details.name()));
    }

    @AdminsMay
    public UUID addEnvironment(CurrentMember by, EnvironmentDetails details) {
        var id = Ids.next();
        entries.insert(id, details);
        events.publishEvent(new CatalogueChanged(by.id(), "catalogue.environment-added", details.name()));
        return id;
    }

    @AdminsMay
    public void changeEnvironment(CurrentMember by, UUID id, int version, EnvironmentDetails details) {
        entries.update(id, version, details);
        events.publishEvent(new CatalogueChanged(by.id(), "catalogue.environment-changed", details.name()));
    }

    /** As below, where nothing but sizes is known. */
    @AdminsMay
    public UUID takeSnapshot(
            CurrentMember by, DatabaseId id, Instant capturedAt, String source, Collection<SurveyedTable> tables) {
        return takeSnapshot(by, id, capturedAt, source, tables, Structure.UNKNOWN);
    }

    /** All the tables or none; earlier snapshots stay. */
    @AdminsMay
    public UUID takeSnapshot(
            CurrentMember by,
            DatabaseId id,
            Instant capturedAt,
            String source,
            Collection<SurveyedTable> tables,
            Structure structure) {
        var database = databases.get(id);
        require(!tables.isEmpty(), "catalogue.snapshot.empty");
        require(!capturedAt.isAfter(clock.instant()), "catalogue.snapshot.future");
        var snapshot = snapshots.insert(by.id(), id, capturedAt, source, tables, structure);
        events.publishEvent(new SnapshotTaken(by.id(), id, database.name(), tables.size()));
        return snapshot;
    }

    private static void requireSupported(DatabaseDetails details) {
        require(
                details.majorVersion() >= DatabaseDetails.OLDEST && details.majorVersion() <= DatabaseDetails.NEWEST,
                "catalogue.database.version",
                DatabaseDetails.OLDEST,
                DatabaseDetails.NEWEST);
    }
}
