package dev.lockkeeper.audit;

import dev.lockkeeper.common.Page;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The current tenant's trail. */
@Service
@Transactional
public class AuditTrail {

    private record Head(long position, String hash) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Early: whoever listens after it has its tenant's trail to itself until the step is done. */
    @EventListener
    @Order(0)
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Audited event) {
        var tenant = TenantContext.required();
        var head = lockHead(tenant.value());
        var position = head.position() + 1;
        // The database keeps microseconds; the seal must say what it will read back.
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var actor = event.actor() == null ? null : event.actor().value();
        var hash = AuditEntry.seal(
                head.hash(), tenant, position, at, actor, event.action(), event.subject(), event.detail());
        insert(
                tenant.value(),
                new AuditEntry(
                        position, at, actor, null, event.action(), event.subject(), event.detail(), head.hash(), hash));
        moveHead(tenant.value(), position, hash);
    }

    /**
     * How many entries there are: whoever sees the same number again knows that nobody has taken a step since. Entries are
     * written one after the other, so no step ends unseen behind a later one.
     */
    @Transactional(readOnly = true)
    public long position() {
        return jdbc.sql("select position from tenant.audit_head where tenant_id = :tenant")
                .param("tenant", TenantContext.required().value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<AuditEntry> newestFirst(@Nullable Long before, int size) {
        var rows = entries(
                "e.position < :from order by e.position desc", before == null ? Long.MAX_VALUE : before, size + 1);
        return rows.size() <= size
                ? new Page<>(rows, null)
                : new Page<>(rows.subList(0, size), "" + rows.get(size - 1).position());
    }

    /** The first position whose seal does not hold, if any. Reads the whole trail, a thousand entries at a time. */
    @Transactional(readOnly = true)
    public OptionalLong firstBroken() {
        var tenant = TenantContext.required();
        var previous = new Head(0, AuditEntry.BEGINNING);
        while (true) {
            var entries = entries("e.position > :from order by e.position", previous.position(), 1000);
            for (var entry : entries) {
                if (entry.position() != previous.position() + 1
                        || !entry.previousHash().equals(previous.hash())
                        || !entry.isSealed(tenant)) {
                    return OptionalLong.of(previous.position() + 1);
                }
                previous = new Head(entry.position(), entry.hash());
            }
            if (entries.isEmpty()) {
                return headMatches(previous) ? OptionalLong.empty() : OptionalLong.of(previous.position() + 1);
            }
        }
    }

    /** Entries cut off at the end leave the head ahead of the last one. */
    private boolean headMatches(Head last) {
        return jdbc.sql("select position, hash from tenant.audit_head where tenant_id = :tenant")
                .param("tenant", TenantContext.required().value())
                .query(Head.class)
                .optional()
                .map(last::equals)
                .orElse(last.position() == 0);
    }

    private Head lockHead(UUID tenant) {
        return jdbc.sql("""
                        insert into tenant.audit_head as h (tenant_id, position, hash) values (:tenant, 0, :beginning)
                        on conflict (tenant_id) do update set position = h.position
                        returning position, hash
                        """)
                .param("tenant", tenant)
                .param("beginning", AuditEntry.BEGINNING)
                .query(Head.class)
                .single();
    }

    private void insert(UUID tenant, AuditEntry entry) {
        jdbc.sql("""
                        insert into tenant.audit_entry
                               (tenant_id, position, at, actor_id, action, subject, detail, previous_hash, hash)
                        values (:tenant, :position, :at, :actor, :action, :subject, :detail, :previous, :hash)
                        """)
                .param("tenant", tenant)
                .param("position", entry.position())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("actor", entry.actor())
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("detail", entry.detail())
                .param("previous", entry.previousHash())
                .param("hash", entry.hash())
                .update();
    }

    private void moveHead(UUID tenant, long position, String hash) {
        jdbc.sql("update tenant.audit_head set position = :position, hash = :hash where tenant_id = :tenant")
                .param("position", position)
                .param("hash", hash)
                .param("tenant", tenant)
                .update();
    }

    private List<AuditEntry> entries(String condition, long from, int limit) {
        return jdbc.sql("""
                        select e.*, m.name as actor_name
                          from tenant.audit_entry e
                          left join tenant.member m on (m.tenant_id, m.id) = (e.tenant_id, e.actor_id)
                         where e.tenant_id = :tenant and\s""" + condition + " limit :limit")
                .param("tenant", TenantContext.required().value())
                .param("from", from)
                .param("limit", limit)
                .query(AuditTrail::entry)
                .list();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("position"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
