package dev.lockkeeper.window;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Place;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.migration.Window;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The current tenant's busy hours. A row never changes: what is wrong is removed and added anew. */
@Repository
@Transactional(readOnly = true)
class BusyTimeRows {

    private static final String SELECT = """
            select b.id, b.database_id, d.name as database_name, b.days, b.opens, b.closes, b.zone, b.note,
                   b.keeps_builds_out, b.heavy_minutes, b.environment_id, b.everywhere, coalesce(e.production, false) as productive
              from tenant.busy_time b
              left join tenant.database d on (d.tenant_id, d.id) = (b.tenant_id, b.database_id)
              left join tenant.environment e on (e.tenant_id, e.id) = (b.tenant_id, b.environment_id)
             where b.tenant_id = :tenant\s""";

    private final JdbcClient jdbc;

    BusyTimeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BusyTime> list() {
        return jdbc.sql(SELECT + "order by b.added_at, b.id limit :most")
                .param("tenant", tenant())
                .param("most", BusyTimes.MOST)
                .query(BusyTimeRows::row)
                .list();
    }

    Optional<BusyTime> find(UUID id) {
        return jdbc.sql(SELECT + "and b.id = :id")
                .param("tenant", tenant())
                .param("id", id)
                .query(BusyTimeRows::row)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    UUID add(BusyTimeDetails details, MemberId by, Instant at) {
        var id = Ids.next();
        var when = details.when();
        var database = details.database();
        jdbc.sql("""
                        insert into tenant.busy_time
                               (tenant_id, id, database_id, days, opens, closes, zone, note, keeps_builds_out, added_by,
                                added_at, environment_id, everywhere, heavy_minutes)
                        values (:tenant, :id, :database, :days, :opens, :closes, :zone, :note, :out, :by, :at, :environment,
                                :everywhere, :heavy)
                        """)
                .param("tenant", tenant())
                .param("id", id)
                .param("database", database == null ? null : database.value(), Types.OTHER)
                .param("days", when.days().stream().map(DayOfWeek::name).toArray(String[]::new))
                .param("opens", when.from())
                .param("closes", when.until())
                .param("zone", when.zone().getId())
                .param("environment", when.place().environment(), Types.OTHER)
                .param("everywhere", when.place().everywhere())
                .param("note", details.note())
                .param("out", details.keepsBuildsOut())
                .param("heavy", details.heavyMinutes())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void remove(UUID id) {
        jdbc.sql("delete from tenant.busy_time where tenant_id = :tenant and id = :id")
                .param("tenant", tenant())
                .param("id", id)
                .update();
    }

    private static BusyTime row(ResultSet row, int n) throws SQLException {
        return new BusyTime(
                row.getObject("id", UUID.class),
                database(row.getObject("database_id", UUID.class)),
                row.getString("database_name"),
                when(row),
                row.getBoolean("productive"),
                row.getString("note"),
                row.getBoolean("keeps_builds_out"),
                row.getInt("heavy_minutes"));
    }

    private static Window when(ResultSet row) throws SQLException {
        var days = Arrays.stream((String[]) row.getArray("days").getArray())
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toSet());
        return new Window(
                days,
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class),
                ZoneId.of(row.getString("zone")),
                new Place(row.getObject("environment_id", UUID.class), row.getBoolean("everywhere")));
    }

    private static @Nullable DatabaseId database(@Nullable UUID id) {
        return id == null ? null : new DatabaseId(id);
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
