package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Overrides and time off of the current tenant. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RotationExceptions {

    private final JdbcClient jdbc;

    RotationExceptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all rotations, oldest first. */
    List<RotationOverride> overrides() {
        return jdbc.sql("""
                        select id, rotation_id, member_id, starts_at, ends_at,
                               exists (select from tenant.rotation_swap s
                                        where s.tenant_id = o.tenant_id and s.rotation_id = o.rotation_id
                                          and o.id in (s.gives_override, s.takes_override)) as swapped
                          from tenant.rotation_override o
                         where tenant_id = :tenant order by starts_at, id
                        """)
                .param("tenant", tenant())
                .query(RotationExceptions::overrideRow)
                .list();
    }

    RotationOverride override(RotationId rotation, UUID id) {
        return jdbc.sql("""
                        select id, rotation_id, member_id, starts_at, ends_at, false as swapped
                          from tenant.rotation_override
                         where tenant_id = :tenant and rotation_id = :rotation and id = :id for update
                        """)
                .param("tenant", tenant())
                .param("rotation", rotation.value())
                .param("id", id)
                .query(RotationExceptions::overrideRow)
                .optional()
                .orElseThrow(() -> new NotFound("override"));
    }

    List<TimeOff> timeOff() {
        return jdbc.sql("""
                        select id, member_id, starts_at, ends_at from tenant.time_off
                         where tenant_id = :tenant order by starts_at, id
                        """)
                .param("tenant", tenant())
                .query(RotationExceptions::timeOffRow)
                .list();
    }

    TimeOff timeOff(UUID id) {
        return jdbc.sql("""
                        select id, member_id, starts_at, ends_at from tenant.time_off
                         where tenant_id = :tenant and id = :id for update
                        """)
                .param("tenant", tenant())
                .param("id", id)
                .query(RotationExceptions::timeOffRow)
                .optional()
                .orElseThrow(() -> new NotFound("time off"));
    }

    /** The database decides whether two overlap, so two who override at once cannot both succeed. */
    UUID add(RotationId rotation, Stint stint) {
        var id = Ids.next();
        try {
            stint(id, stint, """
                    insert into tenant.rotation_override (tenant_id, id, rotation_id, member_id, starts_at, ends_at)
                    values (:tenant, :id, :rotation, :member, :from, :to)
                    """).param("rotation", rotation.value()).update();
        } catch (DataIntegrityViolationException overlap) {
            throw new RuleViolation("rotation.override.overlaps");
        }
        return id;
    }

    void add(Stint away) {
        stint(Ids.next(), away, """
                insert into tenant.time_off (tenant_id, id, member_id, starts_at, ends_at)
                values (:tenant, :id, :member, :from, :to)
                """).update();
    }

    void end(RotationOverride override, Instant at) {
        end("rotation_override", override.id(), override.stint(), at);
    }

    void end(TimeOff away, Instant at) {
        end("time_off", away.id(), away.stint(), at);
    }

    /** What has begun stays on the calendar until now; what has not, never was. The table is a name of ours. */
    private void end(String table, UUID id, Stint stint, Instant at) {
        var sql = stint.from().isBefore(at)
                ? "update tenant." + table + " set ends_at = :at where tenant_id = :tenant and id = :id"
                : "delete from tenant." + table + " where tenant_id = :tenant and id = :id and starts_at >= :at";
        jdbc.sql(sql)
                .param("tenant", tenant())
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec stint(UUID id, Stint stint, String sql) {
        return jdbc.sql(sql)
                .param("tenant", tenant())
                .param("id", id)
                .param("member", stint.member().value())
                .param("from", stint.from().atOffset(ZoneOffset.UTC))
                .param("to", stint.to().atOffset(ZoneOffset.UTC));
    }

    private static RotationOverride overrideRow(ResultSet row, int number) throws SQLException {
        return new RotationOverride(
                row.getObject("id", UUID.class),
                new RotationId(row.getObject("rotation_id", UUID.class)),
                stint(row),
                row.getBoolean("swapped"));
    }

    private static TimeOff timeOffRow(ResultSet row, int number) throws SQLException {
        return new TimeOff(row.getObject("id", UUID.class), stint(row));
    }

    private static Stint stint(ResultSet row) throws SQLException {
        return new Stint(
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
