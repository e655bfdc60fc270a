package dev.lockkeeper.rotation;

import dev.lockkeeper.common.Ids;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The current tenant's holidays. */
@Repository
@Transactional
public class Holidays {

    /** Six years of every day; the import keeps below it. */
    private static final int MOST = 2_500;

    /** Some of them in order, and from which day on the next are found. */
    record Rows(List<Holiday> items, @Nullable LocalDate next) {}

    private final JdbcClient jdbc;

    Holidays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The days on which nobody works. */
    @Transactional(readOnly = true)
    public Set<LocalDate> days() {
        return new HashSet<>(jdbc.sql("select day from tenant.holiday where tenant_id = :tenant limit :most")
                .param("tenant", tenant())
                .param("most", MOST)
                .query(LocalDate.class)
                .list());
    }

    /** In order, from a day on. */
    @Transactional(readOnly = true)
    Rows from(LocalDate day, int size) {
        var rows = jdbc.sql("""
                        select id, day, name from tenant.holiday
                         where tenant_id = :tenant and day >= :day order by day limit :size
                        """)
                .param("tenant", tenant())
                .param("day", day)
                .param("size", size + 1)
                .query(Holidays::holiday)
                .list();
        return rows.size() <= size
                ? new Rows(rows, null)
                : new Rows(List.copyOf(rows.subList(0, size)), rows.get(size).day());
    }

    @Transactional(readOnly = true)
    Holiday get(UUID id) {
        return jdbc.sql("select id, day, name from tenant.holiday where tenant_id = :tenant and id = :id")
                .param("tenant", tenant())
                .param("id", id)
                .query(Holidays::holiday)
                .optional()
                .orElseThrow(() -> new NotFound("holiday"));
    }

    /** A day that is there already takes the new name. */
    void put(Map<LocalDate, String> days) {
        var all = List.copyOf(days.entrySet());
        jdbc.sql("""
                        insert into tenant.holiday (tenant_id, id, day, name)
                        select :tenant, d.id, d.day, d.name
                          from unnest(cast(:ids as uuid[]), cast(:days as date[]), cast(:names as text[]))
                            as d (id, day, name)
                        on conflict on constraint holiday_day_unique do update set name = excluded.name
                        """)
                .param("tenant", tenant())
                .param("ids", all.stream().map(day -> Ids.next()).toArray(UUID[]::new))
                .param("days", all.stream().map(day -> day.getKey().toString()).toArray(String[]::new))
                .param("names", all.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from tenant.holiday where tenant_id = :tenant and id = :id")
                .param("tenant", tenant())
                .param("id", id)
                .update();
    }

    int clear() {
        return jdbc.sql("delete from tenant.holiday where tenant_id = :tenant")
                .param("tenant", tenant())
                .update();
    }

    private static Holiday holiday(ResultSet row, int number) throws SQLException {
        return new Holiday(
                row.getObject("id", UUID.class), row.getObject("day", LocalDate.class), row.getString("name"));
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
