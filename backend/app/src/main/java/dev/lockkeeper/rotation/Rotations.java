package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The current tenant's rotations. */
@Repository
@Transactional(readOnly = true)
public class Rotations {

    private static final String SELECT = """
            select r.id, r.name, r.time_zone, r.handover_at, r.cadence_days, r.starts_on, r.strategy, r.lead_id, r.version,
                   array(select m.member_id from tenant.rotation_member m
                          where m.tenant_id = r.tenant_id and m.rotation_id = r.id
                          order by m.position) as members
              from tenant.rotation r
             where r.tenant_id = :tenant\s""";

    private final JdbcClient jdbc;

    Rotations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name; a tenant has a handful. */
    public List<Rotation> list() {
        return select("order by r.name, r.id limit 200")
                .query(Rotations::rotation)
                .list();
    }

    public Optional<Rotation> find(RotationId id) {
        return select("and r.id = :id")
                .param("id", id.value())
                .query(Rotations::rotation)
                .optional();
    }

    public Rotation get(RotationId id) {
        return find(id).orElseThrow(() -> new NotFound("rotation"));
    }

    private JdbcClient.StatementSpec select(String condition) {
        return jdbc.sql(SELECT + condition)
                .param("tenant", TenantContext.required().value());
    }

    private static Rotation rotation(ResultSet row, int number) throws SQLException {
        var members = (UUID[]) row.getArray("members").getArray();
        return new Rotation(
                new RotationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new Cadence(
                        ZoneId.of(row.getString("time_zone")),
                        row.getObject("handover_at", LocalTime.class),
                        row.getInt("cadence_days"),
                        row.getObject("starts_on", LocalDate.class)),
                Strategy.valueOf(row.getString("strategy")),
                memberId(row.getObject("lead_id", UUID.class)),
                Arrays.stream(members).map(MemberId::new).toList(),
                row.getInt("version"));
    }

    private static @Nullable MemberId memberId(@Nullable UUID id) {
        return id == null ? null : new MemberId(id);
    }
}
