package dev.lockkeeper.obligation;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every step of every obligation, only ever added to. */
@Repository
class ObligationCourse {

    private final JdbcClient jdbc;

    ObligationCourse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Obligation obligation, @Nullable ObligationStatus from, MemberId by, Instant at, String reason) {
        add(obligation, from, by, at, reason, null);
    }

    /** As above, with the day that it has from now on, where that is what changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(
            Obligation obligation,
            @Nullable ObligationStatus from,
            MemberId by,
            Instant at,
            String reason,
            @Nullable LocalDate due) {
        add(obligation, from, by, at, reason, due, null);
    }

    /** What it says from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    void changed(Obligation obligation, MemberId by, Instant at, String reason) {
        add(obligation, ObligationStatus.OPEN, by, at, reason, obligation.dueOn(), obligation.title());
    }

    private void add(
            Obligation obligation,
            @Nullable ObligationStatus from,
            MemberId by,
            Instant at,
            String reason,
            @Nullable LocalDate due,
            @Nullable String title) {
        jdbc.sql("""
                        insert into tenant.obligation_transition
                               (tenant_id, id, obligation_id, from_status, to_status, owner_id, by_id, at, reason, due_on, title)
                        values (:tenant, :id, :obligation, :from, :to, :owner, :by, :at, :reason, :due, :title)
                        """)
                .param("tenant", tenant())
                .param("id", Ids.next())
                .param("obligation", obligation.id().value())
                .param("from", from == null ? null : from.name())
                .param("to", obligation.status().name())
                .param("owner", obligation.owner().value())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason.strip())
                .param("due", due, Types.DATE)
                .param("title", title, Types.VARCHAR)
                .update();
    }

    /** Oldest first; an obligation takes a handful of steps. */
    @Transactional(readOnly = true)
    List<ObligationTransition> of(ObligationId obligation) {
        return jdbc.sql("""
                        select t.from_status, t.to_status, o.name as owner_name, b.name as by_name, t.at, t.reason, t.due_on, t.title
                          from tenant.obligation_transition t
                          join tenant.member o on o.tenant_id = :tenant and o.id = t.owner_id
                          join tenant.member b on b.tenant_id = :tenant and b.id = t.by_id
                         where t.tenant_id = :tenant and t.obligation_id = :obligation
                         order by t.id
                         limit 200
                        """)
                .param("tenant", tenant())
                .param("obligation", obligation.value())
                .query(ObligationTransition.class)
                .list();
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
