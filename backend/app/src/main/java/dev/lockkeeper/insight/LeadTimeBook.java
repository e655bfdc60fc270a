package dev.lockkeeper.insight;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.migration.GateChanged;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationMoved;
import dev.lockkeeper.migration.MigrationOpened;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.migration.MigrationTimeline;
import dev.lockkeeper.migration.TurnChanged;
import dev.lockkeeper.review.ChangesRequested;
import dev.lockkeeper.review.ReviewApproved;
import dev.lockkeeper.review.ReviewCommented;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the lead times: after each step the row is written anew from the migration's own steps, so it cannot drift. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LeadTimeBook {

    private final JdbcClient jdbc;
    private final MigrationArchive migrations;
    private final MigrationTimeline timeline;
    private final FirstReviews reviews;

    LeadTimeBook(JdbcClient jdbc, MigrationArchive migrations, MigrationTimeline timeline, FirstReviews reviews) {
        this.jdbc = jdbc;
        this.migrations = migrations;
        this.timeline = timeline;
        this.reviews = reviews;
    }

    @EventListener
    void on(MigrationOpened event) {
        write(migrations.get(event.id()));
    }

    @EventListener
    void on(MigrationMoved event) {
        write(migrations.get(event.id()));
    }

    @EventListener
    void on(GateChanged event) {
        write(migrations.get(event.id()));
    }

    @EventListener
    void on(TurnChanged event) {
        write(migrations.get(event.id()));
    }

    @EventListener
    void on(ReviewApproved event) {
        reviewed(event.id(), event.actor());
    }

    @EventListener
    void on(ChangesRequested event) {
        reviewed(event.id(), event.actor());
    }

    @EventListener
    void on(ReviewCommented event) {
        reviewed(event.id(), event.actor());
    }

    private void reviewed(MigrationId id, MemberId reviewer) {
        var migration = migrations.get(id);
        if (reviews.take(migration, reviewer)) {
            write(migration);
        }
    }

    private void write(MigrationSummary migration) {
        var time = LeadTime.of(timeline.of(migration.uuid()), reviews.of(migration));
        var held = Held.between(timeline.turns(migration.uuid()), time.submitted(), time.approved());
        jdbc.sql("""
                        insert into tenant.insight_lead_time
                               (tenant_id, migration_id, number, title, database_id, tier, author_kind, t0, t1, t2, t3, t4, t5,
                                held_by_reviewer, held_by_author, held_otherwise, rounds)
                        values (:tenant, :migration, :number, :title, :database, :tier, :authors, :t0, :t1, :t2, :t3, :t4, :t5,
                                :reviewer, :author, :otherwise, :rounds)
                        on conflict (tenant_id, migration_id) do update
                           set title = excluded.title, database_id = excluded.database_id, tier = excluded.tier,
                               t0 = excluded.t0, t1 = excluded.t1, t2 = excluded.t2,
                               t3 = excluded.t3, t4 = excluded.t4, t5 = excluded.t5,
                               held_by_reviewer = excluded.held_by_reviewer, held_by_author = excluded.held_by_author,
                               held_otherwise = excluded.held_otherwise, rounds = excluded.rounds
                        """)
                .param("tenant", TenantContext.required().value())
                .param("migration", migration.uuid())
                .param("number", migration.number())
                .param("title", migration.title())
                .param("database", migration.database().value())
                .param("tier", migration.tier().name())
                .param("authors", migration.byAgent() ? "AGENT" : "HUMAN")
                .param("t0", stored(time.opened()))
                .param("t1", stored(time.submitted()))
                .param("t2", stored(time.reviewed()))
                .param("t3", stored(time.approved()))
                .param("t4", stored(time.started()))
                .param("t5", stored(time.succeeded()))
                .param("reviewer", held == null ? null : micros(held.byReviewer()))
                .param("author", held == null ? null : micros(held.byAuthor()))
                .param("otherwise", held == null ? null : micros(held.otherwise()))
                .param("rounds", held == null ? null : held.rounds())
                .update();
    }

    /** As exact as PostgreSQL keeps instants. */
    private static long micros(Duration length) {
        return TimeUnit.MICROSECONDS.convert(length);
    }

    private static @Nullable OffsetDateTime stored(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
