package dev.lockkeeper.migration;

import dev.lockkeeper.tenancy.TenantContext;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far the current tenant's open migrations have been judged anew. */
@Repository
@Transactional
class GateRounds {

    private static final String OPEN = "status in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED')";

    private final JdbcClient jdbc;
    private final Clock clock;

    GateRounds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** From the first open migration on, wherever an earlier round has come to. */
    void begin() {
        jdbc.sql("""
                        insert into tenant.gate_round as r (tenant_id, round, after_number, asked, total, started_at)
                        values (:tenant, 1, 0, 0,
                                (select count(*) from tenant.migration where tenant_id = :tenant and %s), :now)
                        on conflict (tenant_id) do update
                          set round = r.round + 1, after_number = 0, asked = 0, total = excluded.total,
                              started_at = excluded.started_at, ended_at = null
                        """.formatted(OPEN))
                .param("tenant", tenant())
                .param("now", now())
                .update();
    }

    /** When the latest was begun; empty before the first. */
    @Transactional(readOnly = true)
    Optional<Instant> lastBegun() {
        return jdbc.sql("select started_at from tenant.gate_round where tenant_id = :tenant")
                .param("tenant", tenant())
                .query((row, n) ->
                        row.getObject("started_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    @Transactional(readOnly = true)
    Optional<GateRound> underWay() {
        return jdbc.sql("""
                        select round, after_number, asked, total from tenant.gate_round
                         where tenant_id = :tenant and ended_at is null
                        """).param("tenant", tenant()).query(GateRound.class).optional();
    }

    /** The numbers of the next open migrations. */
    @Transactional(readOnly = true)
    List<Integer> next(GateRound round, int size) {
        return jdbc.sql("select number from tenant.migration where tenant_id = :tenant and number > :after and " + OPEN
                        + " order by number limit :size")
                .param("tenant", tenant())
                .param("after", round.afterNumber())
                .param("size", size)
                .query(Integer.class)
                .list();
    }

    /** These have been asked. Changes nothing where a newer round has begun meanwhile. */
    void advance(GateRound round, List<Integer> numbers) {
        jdbc.sql("""
                        update tenant.gate_round
                           set after_number = :after, asked = asked + :asked, total = greatest(total, asked + :asked)
                         where tenant_id = :tenant and round = :round and after_number = :before
                        """)
                .param("tenant", tenant())
                .param("round", round.round())
                .param("before", round.afterNumber())
                .param("after", numbers.get(numbers.size() - 1))
                .param("asked", numbers.size())
                .update();
    }

    /** There are no more. Changes nothing where a newer round has begun meanwhile. */
    void end(GateRound round) {
        jdbc.sql("update tenant.gate_round set ended_at = :now where tenant_id = :tenant and round = :round")
                .param("tenant", tenant())
                .param("round", round.round())
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
