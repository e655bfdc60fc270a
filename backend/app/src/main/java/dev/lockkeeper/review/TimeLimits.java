package dev.lockkeeper.review;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds who was asked and has not decided, and asks somebody else when their time is up. */
@Service
@Transactional
class TimeLimits {

    private static final int AT_ONCE = 500;

    /** Of a migration m: it waits on its reviewers, and on nobody else first. */
    private static final String WAITS = "m.status = 'IN_REVIEW' and coalesce(m.turn, 'REVIEW') = 'REVIEW'";

    /** One about whom something is to be done. */
    record Waiting(MigrationId id, UUID assignment) {}

    private final JdbcClient jdbc;
    private final MigrationLifecycle lifecycle;
    private final MigrationArchive archive;
    private final Assignments assignments;
    private final ReviewAssignment asking;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TimeLimits(
            JdbcClient jdbc,
            MigrationLifecycle lifecycle,
            MigrationArchive archive,
            Assignments assignments,
            ReviewAssignment asking,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.lifecycle = lifecycle;
        this.archive = archive;
        this.assignments = assignments;
        this.asking = asking;
        this.events = events;
        this.clock = clock;
    }

    /** Longest overdue first. What is not under review waits on no reviewer, nor what its author has to mend. */
    @ViewersMay
    @Transactional(readOnly = true)
    public List<Waiting> due() {
        return jdbc.sql("""
                        select m.number, a.id
                          from tenant.assignment a
                          join tenant.migration m on (m.tenant_id, m.id) = (a.tenant_id, a.migration_id)
                         where a.tenant_id = :tenant and a.next_at <= :now and %s
                         order by a.next_at, a.id
                         limit :most
                        """.formatted(WAITS))
                .param("tenant", TenantContext.required().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", AT_ONCE)
                .query((row, number) -> new Waiting(
                        new MigrationId(TenantContext.required(), row.getInt("number")),
                        row.getObject("id", UUID.class)))
                .list();
    }

    /** Settling the migration holds it, so that whoever comes second, on any node, sees that it is done. */
    @ViewersMay
    public void press(Waiting waiting) {
        lifecycle.settle(waiting.id());
        var migration = archive.get(waiting.id());
        assignments
                .findByIdAndMigrationId(waiting.assignment(), migration.uuid())
                .filter(one -> one.isPressing(clock.instant()) && waits(migration))
                .ifPresent(one -> press(migration, one));
    }

    private boolean waits(MigrationSummary migration) {
        return jdbc.sql("select " + WAITS + " from tenant.migration m where m.tenant_id = :tenant and m.id = :id")
                .param("tenant", TenantContext.required().value())
                .param("id", migration.uuid())
                .query(Boolean.class)
                .single();
    }

    private void press(MigrationSummary migration, Assignment assignment) {
        if (assignment.isOver(clock.instant())) {
            asking.passOn(migration, assignment);
            lifecycle.settle(migration.id());
        } else {
            assignment.remind(clock.instant());
            assignments.flush();
            var reviewer = new MemberId(Objects.requireNonNull(assignment.reviewer()));
            events.publishEvent(new ReviewReminded(
                    migration.id(),
                    migration.uuid(),
                    assignment.getId(),
                    reviewer,
                    assignment.due().from(),
                    assignment.due().end()));
        }
    }
}
