package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes rotations and the order of their members. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RotationEntries {

    private final JdbcClient jdbc;

    RotationEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RotationId id, RotationDetails details) {
        orRefuse(() -> set(id, details, """
                insert into tenant.rotation
                       (tenant_id, id, name, time_zone, handover_at, cadence_days, starts_on, strategy, lead_id)
                values (:tenant, :id, :name, :zone, :handover, :days, :start, :strategy, :lead)
                """).update());
        line(id, details.members());
    }

    void update(RotationId id, int version, RotationDetails details) {
        var changed =
                orRefuse(() -> set(id, details, """
                update tenant.rotation
                   set name = :name, time_zone = :zone, handover_at = :handover, cadence_days = :days,
                       starts_on = :start, strategy = :strategy, lead_id = :lead, version = version + 1
                 where tenant_id = :tenant and id = :id and version = :version
                """).param("version", version).update());
        if (changed == 0) {
            throw new Conflict();
        }
        jdbc.sql("delete from tenant.rotation_member where tenant_id = :tenant and rotation_id = :id")
                .param("tenant", tenant())
                .param("id", id.value())
                .update();
        line(id, details.members());
    }

    private void line(RotationId id, List<MemberId> members) {
        jdbc.sql("""
                        insert into tenant.rotation_member (tenant_id, rotation_id, position, member_id)
                        select :tenant, :id, place - 1, member
                          from unnest(cast(:members as uuid[])) with ordinality as line (member, place)
                        """)
                .param("tenant", tenant())
                .param("id", id.value())
                .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .update();
    }

    private JdbcClient.StatementSpec set(RotationId id, RotationDetails details, String sql) {
        var lead = details.lead();
        return jdbc.sql(sql)
                .param("tenant", tenant())
                .param("id", id.value())
                .param("name", details.name())
                .param("zone", details.cadence().zone().getId())
                .param("handover", details.cadence().handover())
                .param("days", details.cadence().days())
                .param("start", details.cadence().startsOn())
                .param("strategy", details.strategy().name())
                .param("lead", lead == null ? null : lead.value());
    }

    /** The database decides, so two who take the same name at once cannot both succeed. */
    private static int orRefuse(IntSupplier write) {
        try {
            return write.getAsInt();
        } catch (DuplicateKeyException twin) {
            throw new RuleViolation("rotation.taken");
        }
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
