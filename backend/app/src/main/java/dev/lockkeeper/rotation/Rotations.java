package dev.lockkeeper.rotation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
            select r.id, r.name, r.version, v.number, v.holds_from, v.time_zone, v.handover_at, v.cadence_every,
                   v.cadence_unit, v.weekdays_only, v.starts_on, v.strategy, v.lead_id, v.entered_by, v.entered_at,
                   array(select m.member_id from tenant.rotation_version_member m
                          where m.tenant_id = v.tenant_id and m.rotation_id = v.rotation_id and m.number = v.number
                          order by m.position) as members
              from (select * from tenant.rotation
                     where tenant_id = :tenant and (cast(:id as uuid) is null or id = :id)
                     order by name, id limit 200) r
              join tenant.rotation_version v on v.tenant_id = r.tenant_id and v.rotation_id = r.id
             where v.tenant_id = :tenant
             order by r.name, r.id, v.number""";

    private record Row(RotationId id, String name, int version, RotationVersion says) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Rotations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By name; a tenant has a handful. */
    public List<Rotation> list() {
        return select(null);
    }

    public Optional<Rotation> find(RotationId id) {
        return select(id).stream().findFirst();
    }

    public Rotation get(RotationId id) {
        return find(id).orElseThrow(() -> new NotFound("rotation"));
    }

    private List<Rotation> select(@Nullable RotationId id) {
        var rows = jdbc.sql(SELECT)
                .param("tenant", TenantContext.required().value())
                .param("id", id == null ? null : id.value())
                .query(Rotations::row)
                .list();
        return rows.stream().collect(groupingBy(Row::id, LinkedHashMap::new, toList())).values().stream()
                .map(this::rotation)
                .toList();
    }

    private Rotation rotation(List<Row> rows) {
        var first = rows.get(0);
        var versions = rows.stream().map(Row::says).toList();
        return Rotation.of(first.id(), first.name(), versions, first.version(), clock.instant());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new RotationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getInt("version"),
                version(row));
    }

    private static RotationVersion version(ResultSet row) throws SQLException {
        var plan = plan(row);
        var from = instant(row, "holds_from");
        return new RotationVersion(
                row.getInt("number"),
                from == null ? plan.cadence().startOf(0) : from,
                plan,
                memberId(row.getObject("entered_by", UUID.class)),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }

    private static RotationPlan plan(ResultSet row) throws SQLException {
        var members = (UUID[]) row.getArray("members").getArray();
        var cadence = new Cadence(
                ZoneId.of(row.getString("time_zone")),
                row.getObject("handover_at", LocalTime.class),
                row.getInt("cadence_every"),
                Cadence.Unit.valueOf(row.getString("cadence_unit")),
                row.getBoolean("weekdays_only"),
                row.getObject("starts_on", LocalDate.class));
        return new RotationPlan(
                cadence,
                Strategy.valueOf(row.getString("strategy")),
                memberId(row.getObject("lead_id", UUID.class)),
                Arrays.stream(members).map(MemberId::new).toList());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable MemberId memberId(@Nullable UUID id) {
        return id == null ? null : new MemberId(id);
    }
}
