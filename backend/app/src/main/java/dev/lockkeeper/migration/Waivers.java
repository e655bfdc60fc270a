package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.StatementReport;
import dev.lockkeeper.obligation.ObligationId;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has been waived in the current tenant, and by whom. */
@Repository
class Waivers {

    /** Of one migration. */
    private static final int MOST = 500;

    private static final String SELECT = """
            select w.*, m.number, m.title, d.number as decision, a.name as waiver_name, r.name as revoker_name,
                   coalesce(w.until < :today, false) as ended
              from tenant.waiver w
              join tenant.migration m on (m.tenant_id, m.id) = (w.tenant_id, w.migration_id)
              join tenant.member a on (a.tenant_id, a.id) = (w.tenant_id, w.waived_by)
              left join tenant.member r on (r.tenant_id, r.id) = (w.tenant_id, w.revoked_by)
              left join tenant.decision_guard g on (g.tenant_id, g.id) = (w.tenant_id, w.guard_id)
              left join tenant.decision d on (d.tenant_id, d.id) = (g.tenant_id, g.decision_id)
             where w.tenant_id = :tenant\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Waivers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Newest first. */
    Page<WaiverRow> newestFirst(WaiverFilter filter, WaiverCursor after, int size) {
        var rows = select(
                        filter.condition()
                                + "and (w.waived_at, w.id) < (:at, :after) order by w.waived_at desc, w.id desc limit :size + 1")
                .param("at", after.time())
                .param("after", after.id())
                .param("size", size)
                .query(Waivers::row)
                .list();
        if (rows.size() <= size) {
            return new Page<>(rows, null);
        }
        var items = List.copyOf(rows.subList(0, size));
        return new Page<>(items, items.get(size - 1).cursor().toString());
    }

    /** Those that people gave in the page and have not taken back, the ended ones included. */
    List<WaiverRow> standing(UUID migration) {
        return select("and w.migration_id = :migration and w.origin = 'PAGE' and w.revoked_at is null"
                        + " order by w.waived_at, w.id limit :most")
                .param("migration", migration)
                .param("most", MOST)
                .query(Waivers::row)
                .list();
    }

    /** In the page and in scripts, whatever has become of it. */
    List<WaiverRow> of(UUID migration) {
        return select("and w.migration_id = :migration order by w.waived_at, w.id limit :most")
                .param("migration", migration)
                .param("most", MOST)
                .query(Waivers::row)
                .list();
    }

    /** What somebody has said of a statement in these words, and not taken back. */
    Optional<WaiverRow> same(UUID migration, GivenWaiver waiver, MemberId by) {
        return select("""
                        and w.migration_id = :migration and w.origin = 'PAGE' and w.revoked_at is null
                        and w.rule = :rule and w.statement = :statement and w.reason = :reason
                        and w.guard_id is not distinct from cast(:guard as uuid)
                        and w.until is not distinct from cast(:until as date) and w.waived_by = :by
                        order by w.waived_at desc, w.id desc limit 1""")
                .param("migration", migration)
                .param("rule", waiver.rule())
                .param("guard", waiver.guard(), Types.OTHER)
                .param("statement", waiver.statement())
                .param("reason", waiver.reason())
                .param("until", waiver.until(), Types.DATE)
                .param("by", by.value())
                .query(Waivers::row)
                .optional();
    }

    List<GivenWaiver> given(UUID migration) {
        return standing(migration).stream().map(WaiverRow::given).toList();
    }

    Optional<WaiverRow> find(UUID migration, UUID id) {
        return select("and w.migration_id = :migration and w.id = :id and w.origin = 'PAGE'")
                .param("migration", migration)
                .param("id", id)
                .query(Waivers::row)
                .optional();
    }

    void add(Revision revision, GivenWaiver waiver, Finding finding, String script, MemberId by, Instant at) {
        insert(revision, waiver, "PAGE", finding, script, by, at);
    }

    /** What the comments of a revision waive: its author's word. */
    void note(Revision revision) {
        var seen = new HashSet<String>();
        for (var script : revision.report().scripts()) {
            for (var statement : script.statements()) {
                note(revision, script.name(), statement, seen);
            }
        }
    }

    private void note(Revision revision, String script, StatementReport statement, HashSet<String> seen) {
        for (var finding : statement.findings()) {
            var waiver = finding.waiver();
            if (waiver == null || waiver.line() == 0 || seen.size() >= MOST) {
                continue;
            }
            if (seen.add(script + "/" + statement.number() + "/" + finding.ruleId())) {
                var fingerprint = GivenWaiver.fingerprint(statement);
                var given = new GivenWaiver(
                        Ids.next(), finding.ruleId(), null, fingerprint, waiver.reason(), waiver.until());
                insert(revision, given, "FILE", finding, script, revision.author(), revision.createdAt());
            }
        }
    }

    private void insert(
            Revision revision,
            GivenWaiver waiver,
            String origin,
            Finding finding,
            String script,
            MemberId by,
            Instant at) {
        jdbc.sql("""
                        insert into tenant.waiver
                               (tenant_id, id, migration_id, revision_id, origin, rule, guard_id, table_name, script, statement,
                                reason, until, waived_by, waived_at)
                        values (:tenant, :id, :migration, :revision, :origin, :rule, :guard, :table, :script, :statement,
                                :reason, :until, :by, :at)
                        """)
                .param("tenant", TenantContext.required().value())
                .param("id", waiver.id())
                .param("migration", revision.migration())
                .param("revision", revision.id())
                .param("origin", origin)
                .param("rule", waiver.rule())
                .param("guard", waiver.guard(), Types.OTHER)
                .param("table", finding.table() == null ? null : finding.table().toString(), Types.VARCHAR)
                .param("script", script)
                .param("statement", waiver.statement())
                .param("reason", waiver.reason())
                .param("until", waiver.until(), Types.DATE)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was promised for its last day. */
    void promised(UUID id, ObligationId promise) {
        jdbc.sql("update tenant.waiver set obligation_id = :promise where tenant_id = :tenant and id = :id")
                .param("tenant", TenantContext.required().value())
                .param("id", id)
                .param("promise", promise.value())
                .update();
    }

    /** Whether one that is still given rests on this promise. */
    boolean anyOn(UUID migration, UUID promise) {
        return !select(
                        "and w.migration_id = :migration and w.obligation_id = :promise and w.revoked_at is null limit 1")
                .param("migration", migration)
                .param("promise", promise)
                .query(Waivers::row)
                .list()
                .isEmpty();
    }

    void revoke(UUID id, MemberId by, Instant at) {
        jdbc.sql("""
                        update tenant.waiver set revoked_by = :by, revoked_at = :at
                         where tenant_id = :tenant and id = :id and revoked_at is null
                        """)
                .param("tenant", TenantContext.required().value())
                .param("id", id)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec select(String condition) {
        return jdbc.sql(SELECT + condition)
                .param("tenant", TenantContext.required().value())
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static WaiverRow row(ResultSet row, int n) throws SQLException {
        var revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new WaiverRow(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getString("title"),
                row.getString("origin").equals("FILE"),
                row.getString("rule"),
                row.getObject("guard_id", UUID.class),
                row.getObject("decision", Integer.class),
                row.getString("table_name"),
                row.getString("script"),
                row.getString("statement"),
                row.getString("reason"),
                row.getObject("until", LocalDate.class),
                row.getBoolean("ended"),
                row.getObject("obligation_id", UUID.class),
                row.getString("waiver_name"),
                row.getObject("waived_at", OffsetDateTime.class).toInstant(),
                row.getString("revoker_name"),
                revoked == null ? null : revoked.toInstant());
    }
}
