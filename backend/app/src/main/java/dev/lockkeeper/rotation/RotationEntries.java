package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes rotations: their names, and what they say from when on. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RotationEntries {

    private final JdbcClient jdbc;

    RotationEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RotationId id, String name) {
        orRefuse(() -> jdbc.sql("insert into tenant.rotation (tenant_id, id, name) values (:tenant, :id, :name)")
                .param("tenant", tenant())
                .param("id", id.value())
                .param("name", name)
                .update());
    }

    /** Refused where somebody else has changed it since. */
    void rename(RotationId id, int version, String name) {
        var changed = orRefuse(() -> jdbc.sql("""
                        update tenant.rotation set name = :name, version = version + 1
                         where tenant_id = :tenant and id = :id and version = :version
                        """)
                .param("tenant", tenant())
                .param("id", id.value())
                .param("version", version)
                .param("name", name)
                .update());
        if (changed == 0) {
            throw new Conflict();
        }
    }

    void add(RotationId id, RotationVersion version) {
        var plan = version.plan();
        var cadence = plan.cadence();
        var from = version.number() == 1 ? null : version.from();
        jdbc.sql("""
                        insert into tenant.rotation_version
                               (tenant_id, rotation_id, number, holds_from, time_zone, handover_at, cadence_every,
                                cadence_unit, weekdays_only, starts_on, strategy, lead_id, entered_by, entered_at)
                        values (:tenant, :id, :number, :from, :zone, :handover, :every,
                                :unit, :weekdays, :start, :strategy, :lead, :by, :at)
                        """)
                .param("tenant", tenant())
                .param("id", id.value())
                .param("number", version.number())
                .param("from", time(from), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("zone", cadence.zone().getId())
                .param("handover", cadence.handover())
                .param("every", cadence.every())
                .param("unit", cadence.unit().name())
                .param("weekdays", cadence.weekdaysOnly())
                .param("start", cadence.startsOn())
                .param("strategy", plan.strategy().name())
                .param("lead", value(plan.lead()))
                .param("by", value(version.by()))
                .param("at", time(version.enteredAt()))
                .update();
        line(id, version.number(), plan.members());
    }

    private void line(RotationId id, int number, List<MemberId> members) {
        jdbc.sql("""
                        insert into tenant.rotation_version_member (tenant_id, rotation_id, number, position, member_id)
                        select :tenant, :id, :number, place - 1, member
                          from unnest(cast(:members as uuid[])) with ordinality as line (member, place)
                        """)
                .param("tenant", tenant())
                .param("id", id.value())
                .param("number", number)
                .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .update();
    }

    /** The database decides, so two who take the same name at once cannot both succeed. */
    private static int orRefuse(IntSupplier write) {
        try {
            return write.getAsInt();
        } catch (DuplicateKeyException twin) {
            throw new RuleViolation("rotation.taken");
        }
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable UUID value(@Nullable MemberId member) {
        return member == null ? null : member.value();
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
