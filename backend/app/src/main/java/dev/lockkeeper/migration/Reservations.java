package dev.lockkeeper.migration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the current tenant's migrations hold: written at submission and with each revision, until they run or end. */
@Repository
class Reservations {

    /** Migrations that a page shows. */
    private static final int MOST = 200;

    /** Of one migration. */
    private static final int MOST_PLACES = 20;

    private static final String CLASHES = """
            select * from (
            select dense_rank() over (order by m.number desc) as nth,
                   row_number() over (partition by m.id order by
                                      array_position(array['VERSION', 'COLUMN', 'TABLE'], mine.kind), mine.name) as place,
                   mine.kind, mine.name, mine.script, mine.statement, mine.line, mine.excerpt,
                   theirs.script as their_script, theirs.statement as their_statement, theirs.line as their_line,
                   theirs.excerpt as their_excerpt, m.number, m.id, m.title, m.status, a.name as author,
                   case when isfinite(theirs.until) then theirs.until end as ran_at
              from tenant.reservation mine
              join tenant.reservation theirs
                on theirs.tenant_id = :tenant and theirs.database_id = mine.database_id
               and theirs.kind = mine.kind and theirs.name = mine.name
               and theirs.migration_id <> mine.migration_id and theirs.until > mine.since
              join tenant.migration m on m.tenant_id = :tenant and m.id = theirs.migration_id
              join tenant.member a on a.tenant_id = :tenant and a.id = m.author_id
             where mine.tenant_id = :tenant and mine.migration_id = :migration and not isfinite(mine.until)
            ) met
             where nth <= :most and place <= :places
             order by nth, place
            """;

    private final JdbcClient jdbc;

    Reservations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void hold(Migration migration, Instant since, Collection<Hold> holds) {
        release(migration.getId());
        statement("""
                        insert into tenant.reservation
                               (tenant_id, migration_id, kind, name, database_id, script, statement, line, excerpt, since)
                        select :tenant, :migration, x.kind, x.name, :database, x.script, x.statement, x.line, x.excerpt, :since
                          from unnest(:kinds::text[], :names::text[], :scripts::text[], :statements::int[], :lines::int[],
                                      :excerpts::text[]) as x (kind, name, script, statement, line, excerpt)
                        """, migration.getId())
                .param("database", migration.database().value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("kinds", texts(holds, hold -> hold.kind().name()))
                .param("names", texts(holds, Hold::name))
                .param("scripts", texts(holds, Hold::script))
                .param("statements", holds.stream().map(Hold::statement).toArray(Integer[]::new))
                .param("lines", holds.stream().map(Hold::line).toArray(Integer[]::new))
                .param("excerpts", texts(holds, Hold::excerpt))
                .update();
    }

    void release(UUID migration) {
        statement("delete from tenant.reservation where tenant_id = :tenant and migration_id = :migration", migration)
                .update();
    }

    /** Kept for those whose revision is older: they have to know. */
    void ran(UUID migration, Instant at) {
        statement("""
                        update tenant.reservation set until = :at
                         where tenant_id = :tenant and migration_id = :migration
                        """, migration).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** For readers: with the newest migrations first, and of each the most telling first. */
    List<Clash> clashes(UUID migration) {
        var met = clashes(migration, MOST, MOST_PLACES).stream()
                .collect(groupingBy(Clash::other, LinkedHashMap::new, toList()));
        return met.values().stream()
                .flatMap(of -> of.stream().filter(clash -> of.stream().noneMatch(more -> more.saysMoreThan(clash))))
                .toList();
    }

    /** All that it meets, at every place; in the same order. */
    List<Clash> all(UUID migration) {
        return clashes(migration, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    private List<Clash> clashes(UUID migration, int most, int places) {
        return statement(CLASHES, migration)
                .param("most", most)
                .param("places", places)
                .query(Reservations::clash)
                .list();
    }

    private JdbcClient.StatementSpec statement(String sql, UUID migration) {
        return jdbc.sql(sql).param("tenant", TenantContext.required().value()).param("migration", migration);
    }

    private static String[] texts(Collection<Hold> holds, Function<Hold, String> part) {
        return holds.stream().map(part).toArray(String[]::new);
    }

    private static Clash clash(ResultSet row, int number) throws SQLException {
        var ran = row.getObject("ran_at", OffsetDateTime.class);
        return new Clash(
                Hold.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                place(row, ""),
                new Clash.Other(
                        new MigrationId(TenantContext.required(), row.getInt("number")),
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        MigrationStatus.valueOf(row.getString("status")),
                        row.getString("author")),
                place(row, "their_"),
                ran == null ? null : ran.toInstant());
    }

    private static Clash.Place place(ResultSet row, String whose) throws SQLException {
        return new Clash.Place(
                row.getString(whose + "script"),
                row.getInt(whose + "statement"),
                row.getInt(whose + "line"),
                row.getString(whose + "excerpt"));
    }
}
