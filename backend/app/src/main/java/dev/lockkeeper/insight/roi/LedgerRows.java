package dev.lockkeeper.insight.roi;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.tenancy.TenantContext;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The entries of the current tenant's ledger. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LedgerRows {

    private static final String SELECT = """
            select e.id, e.title, e.evidence, e.monthly, e.confidence, e.since, e.expires,
                   e.written_by, e.written_at, e.approved_by, e.approved_at, e.withdrawn_by, e.withdrawn_at,
                   w.name as writer, a.name as approver, z.name as withdrawer, m.number as migration, d.number as decision
              from tenant.roi_entry e
              left join tenant.member w on (w.tenant_id, w.id) = (e.tenant_id, e.written_by)
              left join tenant.member a on (a.tenant_id, a.id) = (e.tenant_id, e.approved_by)
              left join tenant.member z on (z.tenant_id, z.id) = (e.tenant_id, e.withdrawn_by)
              left join tenant.migration m on (m.tenant_id, m.id) = (e.tenant_id, e.migration_id)
              left join tenant.decision d on (d.tenant_id, d.id) = (e.tenant_id, e.decision_id)
             where e.tenant_id = :tenant\s""";

    private static final String LISTED = SELECT + """
            and not e.struck
            order by e.withdrawn_at is not null, e.withdrawn_at desc, e.written_at, e.id limit :most
            """;

    private final JdbcClient jdbc;

    LedgerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that stand first, the oldest of them; then those that were withdrawn, the latest. */
    List<LedgerEntry> list() {
        return sql(LISTED)
                .param("most", Ledger.MOST_COUNTING)
                .query(LedgerRows::entry)
                .list();
    }

    int standing() {
        return sql("select count(*) from tenant.roi_entry where tenant_id = :tenant and withdrawn_at is null and not struck")
                .query(Integer.class)
                .single();
    }

    /** With those that were withdrawn, and count in the months before. */
    int counting() {
        return sql("select count(*) from tenant.roi_entry where tenant_id = :tenant and not struck")
                .query(Integer.class)
                .single();
    }

    /** Nobody else changes it meanwhile. */
    Optional<LedgerEntry> forUpdate(UUID id) {
        return sql(SELECT + "and e.id = :id for update of e")
                .param("id", id)
                .query(LedgerRows::entry)
                .optional();
    }

    void add(LedgerDetails details, @Nullable UUID migration, @Nullable UUID decision, MemberId by, Instant at) {
        sql("""
                insert into tenant.roi_entry
                       (tenant_id, id, title, evidence, migration_id, decision_id, monthly, confidence, since, expires,
                        written_by, written_at)
                values (:tenant, :id, :title, :evidence, :migration, :decision, :monthly, :confidence, :since, :expires,
                        :by, :at)
                """)
                .param("id", Ids.next())
                .param("title", details.title())
                .param("evidence", details.evidence())
                .param("migration", migration, Types.OTHER)
                .param("decision", decision, Types.OTHER)
                .param("monthly", details.monthly())
                .param("confidence", details.confidence())
                .param("since", details.since())
                .param("expires", details.expires())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void approve(UUID id, MemberId by, Instant at) {
        step(
                        "update tenant.roi_entry set approved_by = :by, approved_at = :at where tenant_id = :tenant and id = :id",
                        id)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** From then on; what never counted is gone. */
    void withdraw(UUID id, MemberId by, Instant at) {
        step("""
                        update tenant.roi_entry
                           set withdrawn_by = :by, withdrawn_at = :at, struck = (approved_at is null)
                         where tenant_id = :tenant and id = :id
                        """, id)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void strike(UUID id, MemberId by, Instant at) {
        step("""
                        update tenant.roi_entry
                           set struck = true, withdrawn_by = coalesce(withdrawn_by, :by),
                               withdrawn_at = coalesce(withdrawn_at, :at)
                         where tenant_id = :tenant and id = :id
                        """, id)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<UUID> migration(int number) {
        return numbered("select id from tenant.migration where tenant_id = :tenant and number = :number", number);
    }

    Optional<UUID> decision(int number) {
        return numbered("select id from tenant.decision where tenant_id = :tenant and number = :number", number);
    }

    private Optional<UUID> numbered(String text, int number) {
        return sql(text).param("number", number).query(UUID.class).optional();
    }

    private JdbcClient.StatementSpec step(String text, UUID id) {
        return sql(text).param("id", id);
    }

    private JdbcClient.StatementSpec sql(String text) {
        return jdbc.sql(text).param("tenant", TenantContext.required().value());
    }

    private static LedgerEntry entry(ResultSet row, int n) throws SQLException {
        return new LedgerEntry(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("evidence"),
                link(row),
                row.getObject("monthly", BigDecimal.class),
                row.getInt("confidence"),
                row.getObject("since", LocalDate.class),
                row.getObject("expires", LocalDate.class),
                Objects.requireNonNull(hand(row, "written", "writer")),
                hand(row, "approved", "approver"),
                hand(row, "withdrawn", "withdrawer"));
    }

    private static LedgerEntry.Link link(ResultSet row) throws SQLException {
        var migration = row.getInt("migration");
        return row.wasNull()
                ? new LedgerEntry.Link("D-" + row.getInt("decision"), "decisions/" + row.getInt("decision"))
                : new LedgerEntry.Link("M-" + migration, "migrations/" + migration);
    }

    private static LedgerEntry.@Nullable Hand hand(ResultSet row, String step, String name) throws SQLException {
        var by = row.getObject(step + "_by", UUID.class);
        return by == null
                ? null
                : new LedgerEntry.Hand(
                        new MemberId(by),
                        row.getString(name),
                        row.getObject(step + "_at", OffsetDateTime.class).toInstant());
    }
}
