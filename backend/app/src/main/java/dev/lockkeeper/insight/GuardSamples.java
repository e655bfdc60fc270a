package dev.lockkeeper.insight;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.migration.GuardOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What guards of decisions found first within a period; one row a guard and migration, as the migrations' room keeps it. */
@Repository
@Transactional(readOnly = true)
public class GuardSamples {

    /** A place in the list, the newest first. */
    private record Place(Instant at, UUID guard, UUID migration) {

        static final Place FIRST = new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1), new UUID(-1, -1));

        /** Nothing, or nonsense, is the first. */
        static Place parse(@Nullable String text) {
            try {
                var parts = text == null ? new String[0] : text.split("_", 3);
                return parts.length < 3
                        ? FIRST
                        : new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]), UUID.fromString(parts[2]));
            } catch (DateTimeParseException | IllegalArgumentException nonsense) {
                return FIRST;
            }
        }
    }

    private static final String SELECT = """
            select h.guard_id, h.migration_id, d.number as decision, d.title as decision_title, l.number, l.title, h.found_at,
                   case when h.state = 'MENDED' or (h.state = 'OPEN' and h.severity = 'ERROR') then 'STOPPED'
                        when h.state = 'WAIVED' then 'WAIVED'
                        else 'LET_THROUGH' end as outcome
              from tenant.guard_hit h
              join tenant.insight_lead_time l on (l.tenant_id, l.migration_id) = (h.tenant_id, h.migration_id)
              join tenant.decision_guard g on (g.tenant_id, g.id) = (h.tenant_id, h.guard_id)
              join tenant.decision d on (d.tenant_id, d.id) = (g.tenant_id, g.decision_id)
             where h.tenant_id = :tenant and h.found_at >= :from and h.found_at < :until
            """ + Selection.OF_MIGRATIONS;

    private final JdbcClient jdbc;

    GuardSamples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One by one: nobody holds all of them. */
    @ViewersMay
    public void in(Selection chosen, Consumer<GuardedRow> each) {
        chosen.each(jdbc, SELECT, GuardSamples::row, each);
    }

    @ViewersMay
    public int count(Selection chosen) {
        return chosen.count(jdbc, SELECT);
    }

    /** The same rows as a list is read, the newest first. */
    @ViewersMay
    public Page<GuardedRow> in(Selection chosen, @Nullable String after, int size) {
        var place = Place.parse(after);
        var rows = chosen.ask(jdbc, SELECT + """
                 and (h.found_at, h.guard_id, h.migration_id) < (:at, :guard, :migration)
                 order by h.found_at desc, h.guard_id desc, h.migration_id desc
                 limit :size + 1
                """)
                .param("at", place.at().atOffset(ZoneOffset.UTC))
                .param("guard", place.guard())
                .param("migration", place.migration())
                .param("size", size)
                .query(GuardSamples::row)
                .list();
        return rows.size() <= size
                ? new Page<>(rows, null)
                : new Page<>(
                        List.copyOf(rows.subList(0, size)), rows.get(size - 1).cursor());
    }

    private static GuardedRow row(ResultSet row, int n) throws SQLException {
        return new GuardedRow(
                row.getObject("guard_id", UUID.class),
                row.getObject("migration_id", UUID.class),
                row.getInt("decision"),
                row.getString("decision_title"),
                row.getInt("number"),
                row.getString("title"),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                GuardOutcome.valueOf(row.getString("outcome")));
    }
}
