package dev.lockkeeper.obligation;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What has been promised in the current tenant, soonest first. */
@Repository
@Transactional(readOnly = true)
public class Obligations {

    private static final String SELECT = """
            select o.id, o.kind, o.title, o.owner_id, m.name as owner_name, o.due_on, o.subject_text, o.subject_path,
                   o.status, o.status = 'OPEN' and o.due_on < :today as late,
                   o.status = 'OPEN' and p.heard_at is not null and p.reported_at > 'epoch'
                     and (o.kind = 'REMOVE_DUAL_WRITE' or coalesce(p.rows_done < p.rows_total, true))
                     and p.heard_at < cast(:now as timestamptz) - make_interval(mins => coalesce(
                           (select s.silent_minutes from tenant.obligation_settings s where s.tenant_id = :tenant),
                           :silentUsually)) as silent,
                   o.origin, o.database_id, d.name as database_name, o.table_name, o.object_name, o.version
              from tenant.obligation o
              join tenant.member m on m.tenant_id = :tenant and m.id = o.owner_id
              left join tenant.database d on d.tenant_id = :tenant and d.id = o.database_id
              left join tenant.obligation_progress p on p.tenant_id = :tenant and p.obligation_id = o.id
             where o.tenant_id = :tenant\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Obligations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public ObligationRow get(ObligationId id) {
        return select("and o.id = :id")
                .param("id", id.value())
                .query(ObligationRow.class)
                .optional()
                .orElseThrow(() -> new NotFound("obligation"));
    }

    /** What waits on this member. */
    public List<ObligationRow> openOf(MemberId owner, int limit) {
        return select("and o.status = 'OPEN' and o.owner_id = :owner order by o.due_on, o.id limit :limit")
                .param("owner", owner.value())
                .param("limit", limit)
                .query(ObligationRow.class)
                .list();
    }

    /** What others have left lying of what this member leads: the tables of domains that are the member's. */
    List<ObligationRow> lateOfOthers(MemberId me, int limit) {
        return lateOfOthers(me, "", limit);
    }

    /** As above, among the hundred that are late for longest, so that who leads little waits no longer for it. */
    public List<ObligationRow> longestLateOfOthers(MemberId me, int limit) {
        return lateOfOthers(me, ObligationLeads.LONGEST, limit);
    }

    private List<ObligationRow> lateOfOthers(MemberId me, String among, int limit) {
        return select(ObligationLeads.CONDITION + among + " order by o.due_on, o.id limit :limit")
                .param("me", me.value())
                .param("limit", limit)
                .query(ObligationRow.class)
                .list();
    }

    /**
     * Work that somebody may have promised.
     *
     * @param table empty where the object's name alone tells
     * @param object empty where all of the table is meant
     */
    public record Sought(ObligationKind kind, String table, String object) {}

    /** What of this is to be done in a database and has not been done; at most five hundred more than is sought. */
    public List<ObligationRow> openWork(UUID database, Collection<Sought> work) {
        return select("""
                        and o.status = 'OPEN' and o.table_name <> '' and (o.database_id is null or o.database_id = :database)
                        and exists (
                          select from unnest(:kinds, :tables, :objects) as w (kind, table_name, object_name)
                           where w.kind = o.kind and w.table_name in ('', o.table_name) and w.object_name in ('', o.object_name))
                        order by o.due_on, o.id limit 500 + cardinality(:kinds)""")
                .param("database", database)
                .param("kinds", texts(work, one -> one.kind().name()))
                .param("tables", texts(work, Sought::table))
                .param("objects", texts(work, Sought::object))
                .query(ObligationRow.class)
                .list();
    }

    /**
     * Repairs of indexes that the state of a database at an instant shows to be done: all but those of what it finds broken.
     * At most five hundred; the next state shows the rest.
     */
    List<ObligationRow> openRepairs(UUID database, Instant at, Collection<Sought> broken) {
        return select("""
                        and o.status = 'OPEN' and o.kind = 'REPAIR_INDEX' and o.database_id = :database and o.object_name <> ''
                        and (o.origin = 'SNAPSHOT' or (o.origin = 'MIGRATION' and o.promised_at <= :at))
                        and not exists (
                          select from unnest(:tables, :objects) as w (table_name, object_name)
                           where w.table_name = o.table_name and w.object_name = o.object_name)
                        order by o.due_on, o.id limit 500""")
                .param("database", database)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("tables", texts(broken, Sought::table))
                .param("objects", texts(broken, Sought::object))
                .query(ObligationRow.class)
                .list();
    }

    private static String[] texts(Collection<Sought> work, Function<Sought, String> of) {
        return work.stream().map(of).toArray(String[]::new);
    }

    /** Dual writes of these tables past their end, where the tenant lets them block the gate. */
    public List<ObligationRow> blockingDualWrites(Collection<String> tables) {
        return blocking("and o.due_on < :today and o.table_name = any(:tables)")
                .param("tables", tables.toArray(String[]::new))
                .query(ObligationRow.class)
                .list();
    }

    /** Whether one had its last day on that day or later, and before the other, and blocks the gate since. */
    public boolean anyDualWriteEnded(LocalDate from, LocalDate before) {
        return !blocking("and o.due_on >= :from and o.due_on < :before")
                .param("from", from)
                .param("before", before)
                .query(ObligationRow.class)
                .list()
                .isEmpty();
    }

    private JdbcClient.StatementSpec blocking(String condition) {
        return select("""
                        and o.status = 'OPEN' and o.kind = 'REMOVE_DUAL_WRITE' and o.table_name <> '' %s
                        and coalesce((select s.blocks_past_dual_writes from tenant.obligation_settings s
                                       where s.tenant_id = :tenant), :usually)
                        order by o.due_on, o.id limit 500""".formatted(condition)).param("usually", ObligationSettings.USUALLY.blocksPastDualWrites());
    }

    /** What has been promised about a migration, a decision or an incident; at most a hundred. */
    public List<ObligationRow> about(Subject subject) {
        return select("and o.subject_kind = :kind and o.subject_text = :text order by o.due_on, o.id limit 100")
                .param("kind", subject.kind().name())
                .param("text", subject.text())
                .query(ObligationRow.class)
                .list();
    }

    Page<ObligationRow> soonestFirst(ObligationFilter filter, MemberId me, DueCursor after, int size) {
        return soonestFirst(new ObligationQuery(filter.slug(), null, null, null, null), me, after, size);
    }

    /** A page of what is asked for, soonest first; the next page begins where this one says. */
    public Page<ObligationRow> soonestFirst(ObligationQuery query, MemberId me, @Nullable String after, int size) {
        return soonestFirst(query, me, DueCursor.parse(after), size);
    }

    private Page<ObligationRow> soonestFirst(ObligationQuery query, MemberId me, DueCursor after, int size) {
        var rows = select(query.condition()
                        + " and (o.due_on, o.id) > (:day, :after) order by o.due_on, o.id limit :size + 1")
                .param("me", me.value())
                .param("kind", query.kindName())
                .param("owner", query.ownerId())
                .param("table", query.tableName())
                .param("source", query.sourceText())
                .param("day", after.day())
                .param("after", after.id())
                .param("size", size)
                .query(ObligationRow.class)
                .list();
        return page(rows, size);
    }

    private static Page<ObligationRow> page(List<ObligationRow> rows, int size) {
        if (rows.size() <= size) {
            return new Page<>(rows, null);
        }
        var items = List.copyOf(rows.subList(0, size));
        return new Page<>(items, items.get(size - 1).cursor().toString());
    }

    private JdbcClient.StatementSpec select(String condition) {
        return jdbc.sql(SELECT + condition)
                .param("tenant", TenantContext.required().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("leadUsually", ObligationSettings.USUALLY.leadDays())
                .param("silentUsually", ObligationSettings.USUALLY.silentMinutes())
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
