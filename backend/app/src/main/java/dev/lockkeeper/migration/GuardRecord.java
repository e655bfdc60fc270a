package dev.lockkeeper.migration;

import dev.lockkeeper.common.Page;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the guards of a decision have come to: how often, and in which migrations. */
@Repository
@Transactional(readOnly = true)
class GuardRecord {

    /** More are not counted one by one. */
    static final int MOST = 1_000;

    /** Of one guard. */
    public record Tally(UUID guard, int stopped, int waived, int letThrough) {

        public int of(GuardOutcome outcome) {
            return switch (outcome) {
                case STOPPED -> stopped;
                case WAIVED -> waived;
                case LET_THROUGH -> letThrough;
            };
        }

        /** As it is shown: nobody counts further. */
        public String shown(GuardOutcome outcome) {
            return of(outcome) >= MOST ? MOST + "+" : String.valueOf(of(outcome));
        }
    }

    /** One migration that a guard has found something in. */
    public record Row(
            UUID migration,
            int number,
            String title,
            MigrationStatus status,
            String state,
            String message,
            Instant at) {

        WaiverCursor cursor() {
            return new WaiverCursor(at, migration);
        }
    }

    private final JdbcClient jdbc;

    GuardRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Tally> tallies(List<UUID> guards) {
        return jdbc
                .sql("""
                        select g.id as guard, c.stopped, c.waived, c.let_through
                          from unnest(:guards) as g (id)
                          cross join lateral (
                            select count(*) filter (where %s) as stopped, count(*) filter (where %s) as waived,
                                   count(*) filter (where %s) as let_through
                              from (select state, severity from tenant.guard_hit
                                     where tenant_id = :tenant and guard_id = g.id limit :most) h) c
                        """.formatted(
                                GuardOutcome.STOPPED.condition(),
                                GuardOutcome.WAIVED.condition(),
                                GuardOutcome.LET_THROUGH.condition()))
                .param("tenant", tenant())
                .param("guards", guards.toArray(UUID[]::new))
                .param("most", MOST)
                .query(Tally.class)
                .list()
                .stream()
                .collect(Collectors.toMap(tally -> tally.guard().toString(), tally -> tally));
    }

    Page<Row> newestFirst(UUID guard, GuardOutcome outcome, WaiverCursor after, int size) {
        var rows = jdbc.sql("""
                        select m.id as migration, m.number, m.title, m.status, h.state, h.message, h.found_at
                          from tenant.guard_hit h
                          join tenant.migration m on (m.tenant_id, m.id) = (h.tenant_id, h.migration_id)
                         where h.tenant_id = :tenant and h.guard_id = :guard and %s
                           and (h.found_at, h.migration_id) < (:at, :after)
                         order by h.found_at desc, h.migration_id desc limit :size + 1
                        """.formatted(outcome.condition()))
                .param("tenant", tenant())
                .param("guard", guard)
                .param("at", after.time())
                .param("after", after.id())
                .param("size", size)
                .query((row, n) -> new Row(
                        row.getObject("migration", UUID.class),
                        row.getInt("number"),
                        row.getString("title"),
                        MigrationStatus.valueOf(row.getString("status")),
                        row.getString("state"),
                        row.getString("message"),
                        row.getObject("found_at", OffsetDateTime.class).toInstant()))
                .list();
        if (rows.size() <= size) {
            return new Page<>(rows, null);
        }
        var items = List.copyOf(rows.subList(0, size));
        return new Page<>(items, items.get(size - 1).cursor().toString());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
