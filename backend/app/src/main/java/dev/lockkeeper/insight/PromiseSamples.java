package dev.lockkeeper.insight;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.insight.PromiseRow.Punctuality;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The promises that were due within a period, without those that somebody was let off. Each has a single day and a single
 * end, so they are read as they stand and no table of this room's keeps them. They have no tier and no author.
 */
@Repository
@Transactional(readOnly = true)
public class PromiseSamples {

    /** A place in the list, the latest day first. */
    private record Place(LocalDate day, UUID id) {

        static final Place FIRST = new Place(LocalDate.of(9999, 12, 31), new UUID(-1, -1));

        /** Nothing, or nonsense, is the first. */
        static Place parse(@Nullable String text) {
            try {
                var parts = text == null ? new String[0] : text.split("_", 2);
                return parts.length < 2 ? FIRST : new Place(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (DateTimeParseException | IllegalArgumentException nonsense) {
                return FIRST;
            }
        }
    }

    private static final String SELECT = """
            select o.id, o.title, m.name as owner, o.due_on,
                   case when o.status = 'KEPT' and (o.closed_at at time zone 'UTC')::date <= o.due_on then 'KEPT'
                        when o.status = 'KEPT' then 'KEPT_LATE'
                        when o.due_on < :today then 'LATE'
                        else 'DUE' end as punctuality
              from tenant.obligation o
              join tenant.member m on (m.tenant_id, m.id) = (o.tenant_id, o.owner_id)
             where o.tenant_id = :tenant and o.status <> 'DROPPED'
               and o.due_on >= (:from at time zone 'UTC')::date and o.due_on < (:until at time zone 'UTC')::date
               and (:database::uuid is null or o.database_id = :database)
               and (:domain::uuid is null or o.database_id in (
                     select d.id from tenant.database d where d.tenant_id = :tenant and d.domain_id = :domain))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PromiseSamples(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One by one: nobody holds all of them. */
    @ViewersMay
    public void in(Selection chosen, Consumer<PromiseRow> each) {
        Selection.each(ask(chosen, ""), PromiseSamples::row, each);
    }

    @ViewersMay
    public int count(Selection chosen) {
        return chosen.ask(jdbc, "select count(*) from (" + SELECT + ") sample")
                .param("today", today())
                .query(Integer.class)
                .single();
    }

    /** The same rows as a list is read, the latest day first. */
    @ViewersMay
    public Page<PromiseRow> in(Selection chosen, @Nullable String after, int size) {
        var place = Place.parse(after);
        var rows = ask(chosen, """
                 and (o.due_on, o.id) < (:day, :id)
                 order by o.due_on desc, o.id desc
                 limit :size + 1
                """)
                .param("day", place.day())
                .param("id", place.id())
                .param("size", size)
                .query(PromiseSamples::row)
                .list();
        return rows.size() <= size
                ? new Page<>(rows, null)
                : new Page<>(
                        List.copyOf(rows.subList(0, size)), rows.get(size - 1).cursor());
    }

    private JdbcClient.StatementSpec ask(Selection chosen, String more) {
        return chosen.ask(jdbc, SELECT + more).param("today", today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static PromiseRow row(ResultSet row, int n) throws SQLException {
        return new PromiseRow(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("owner"),
                row.getObject("due_on", LocalDate.class),
                Punctuality.valueOf(row.getString("punctuality")));
    }
}
