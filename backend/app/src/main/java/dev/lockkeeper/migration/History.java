package dev.lockkeeper.migration;

import static java.util.stream.Collectors.groupingBy;

import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What ran on a database before: it tells the linter of types, constraints and indexes. Named by revisions, which never change. */
@Repository
class History {

    /** Those that were done last; what is older is seldom what a new one changes. */
    static final int MOST_MIGRATIONS = 200;

    /** Of their SQL in all, in characters. */
    static final int MOST_SQL = 2_000_000;

    private final JdbcClient jdbc;

    History(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The revisions that have run or will have, in their order.
     *
     * @param since what was done earlier is in the schema that is known; null where none is
     * @param after the step of a series that comes right before, where there is one
     */
    List<UUID> before(DatabaseId database, @Nullable Instant since, @Nullable UUID after) {
        return Stream.concat(done(database, since).stream(), after == null ? Stream.of() : steps(after).stream())
                .toList();
    }

    private List<UUID> done(DatabaseId database, @Nullable Instant since) {
        var sized = jdbc.sql("""
                        select d.revision_id, coalesce(sum(length(s.sql)), 0) as size
                          from (select revision_id, changed_at, number from tenant.migration
                                 where tenant_id = :tenant and database_id = :database and status = 'DONE' and changed_at > :since
                                 order by changed_at desc, number desc limit :most) d
                          left join tenant.migration_script s
                            on s.tenant_id = :tenant and s.revision_id = d.revision_id and s.direction = 'UP'
                         group by d.revision_id, d.changed_at, d.number
                         order by d.changed_at desc, d.number desc
                        """)
                .param("tenant", tenant())
                .param("database", database.value())
                .param("since", since == null ? OffsetDateTime.MIN : since.atOffset(ZoneOffset.UTC))
                .param("most", MOST_MIGRATIONS)
                .query((row, n) -> Map.entry(row.getObject("revision_id", UUID.class), row.getLong("size")))
                .list();
        return oldestFirst(sized);
    }

    private static List<UUID> oldestFirst(List<Map.Entry<UUID, Long>> newestFirst) {
        var kept = new ArrayList<UUID>();
        var size = 0L;
        for (var one : newestFirst) {
            size += one.getValue();
            if (size > MOST_SQL) {
                break;
            }
            kept.add(one.getKey());
        }
        Collections.reverse(kept);
        return kept;
    }

    /** The series up to there, without what is done already. */
    private List<UUID> steps(UUID migration) {
        return jdbc.sql("""
                        select m.revision_id from %1$s last
                          join %1$s st
                            on (st.tenant_id, st.series_id) = (last.tenant_id, last.series_id) and st.position <= last.position
                          join tenant.migration m on (m.tenant_id, m.id) = (st.tenant_id, st.migration_id)
                         where last.tenant_id = :tenant and last.migration_id = :migration and m.status <> 'DONE' and %2$s
                         order by st.position
                        """.formatted(SeriesBook.TRIES, SeriesBook.STANDS.formatted("st")))
                .param("tenant", tenant())
                .param("migration", migration)
                .query(UUID.class)
                .list();
    }

    /** The step of a series that comes right before this migration, where there is one. */
    @Nullable
    UUID predecessor(UUID migration) {
        return jdbc.sql("""
                        select p.migration_id from %1$s st
                          join %1$s p
                            on (p.tenant_id, p.series_id, p.position) = (st.tenant_id, st.series_id, st.position - 1)
                         where st.tenant_id = :tenant and st.migration_id = :migration and %2$s
                        """.formatted(SeriesBook.TRIES, SeriesBook.STANDS.formatted("p")))
                .param("tenant", tenant())
                .param("migration", migration)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** What makes the change, revision by revision. */
    List<Script> scripts(List<UUID> revisions) {
        if (revisions.isEmpty()) {
            return List.of();
        }
        var found = jdbc
                .sql("""
                        select revision_id, name, in_transaction, sql from tenant.migration_script
                         where tenant_id = :tenant and revision_id = any(:revisions) and direction = 'UP'
                         order by position
                        """)
                .param("tenant", tenant())
                .param("revisions", revisions.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(
                        row.getObject("revision_id", UUID.class),
                        new Script(row.getString("name"), row.getString("sql"), row.getBoolean("in_transaction"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey));
        return revisions.stream()
                .flatMap(revision -> found.getOrDefault(revision, List.of()).stream())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
