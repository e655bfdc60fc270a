package dev.lockkeeper.migration;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.lockkeeper.access.MemberId;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reserves what a migration touches from its first submission on, and tells those who meet. Last of all who listen: the
 * trail is held by then, so that steps of a tenant come here one after the other and of two that meet the second sees it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Reserving {

    private static final Set<MigrationStatus> GONE = Set.of(
            MigrationStatus.WITHDRAWN, MigrationStatus.REJECTED, MigrationStatus.FAILED, MigrationStatus.ROLLED_BACK);

    private final Migrations migrations;
    private final Revisions revisions;
    private final Reservations reservations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reserving(
            Migrations migrations,
            Revisions revisions,
            Reservations reservations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.migrations = migrations;
        this.revisions = revisions;
        this.reservations = reservations;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(MigrationSubmitted event) {
        reserve(event.id(), event.actor());
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(RevisionPosted event) {
        var migration = migrations.lockByNumber(event.id().number()).orElseThrow();
        if (migration.status() != MigrationStatus.DRAFT) {
            reserve(event.id(), event.actor());
        }
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(MigrationMoved event) {
        if (GONE.contains(event.from()) && !GONE.contains(event.to())) {
            holdAgain(event.id());
        }
        if (event.to() == MigrationStatus.DONE) {
            var met = reservations.all(event.migration());
            reservations.ran(event.migration(), clock.instant());
            firsts(met.stream()).forEach(clash -> tell(clash, event.id(), null, event.actor()));
        } else if (GONE.contains(event.to())) {
            reservations.release(event.migration());
        }
    }

    /** What had ended runs once more. */
    private void holdAgain(MigrationId id) {
        var migration = migrations.lockByNumber(id.number()).orElseThrow();
        var revision = revisions.find(migration.revision()).orElseThrow();
        reservations.hold(migration, revision.createdAt(), Hold.of(revision));
    }

    /** Those who meet are told, and told again where they meet at a place at which they did not meet before. */
    private void reserve(MigrationId id, MemberId actor) {
        var migration = migrations.lockByNumber(id.number()).orElseThrow();
        var known = reservations.all(migration.getId()).stream().map(Met::of).collect(toSet());
        var revision = revisions.find(migration.revision()).orElseThrow();
        reservations.hold(migration, revision.createdAt(), Hold.of(revision));
        var met = reservations.all(migration.getId()).stream().filter(clash -> !known.contains(Met.of(clash)));
        firsts(met).forEach(clash -> meet(id, migration, clash, actor));
    }

    /** A place at which one is met. */
    private record Met(UUID other, Hold.Kind kind, String name) {

        static Met of(Clash clash) {
            return new Met(clash.other().uuid(), clash.kind(), clash.name());
        }
    }

    /** The later one is told of the earlier as well: an agent may have sent it. */
    private void meet(MigrationId id, Migration migration, Clash clash, MemberId actor) {
        var ran = clash.ranAt() != null;
        var revision = migration.revision();
        events.publishEvent(new ClashFound(
                id, migration.getId(), clash.other().id(), clash.what(), clash.mine(), ran, revision, actor));
        tell(clash, id, revision, actor);
    }

    /** @param revision by which they meet; null where the one that is told of has run */
    private void tell(Clash clash, MigrationId of, @Nullable UUID revision, @Nullable MemberId actor) {
        var told = clash.other();
        if (told.status().isBeforeExecution()) {
            var ran = revision == null;
            events.publishEvent(
                    new ClashFound(told.id(), told.uuid(), of, clash.what(), clash.theirs(), ran, revision, actor));
        }
    }

    /** Of each other migration the most telling. */
    private static Collection<Clash> firsts(Stream<Clash> clashes) {
        return clashes.collect(toMap(Clash::other, Function.identity(), (first, next) -> first, LinkedHashMap::new))
                .values();
    }
}
