package dev.lockkeeper.obligation;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a dual write past its end blocks the gate, whoever owes it does not say by themselves that it blocks no longer: a
 * reviewer does who has never owed it, with a reason, and the gate shows it.
 */
@Repository
public class DualWriteEasing {

    private static final int DAYS_SHOWN = 90;

    /** What was said of a dual write. */
    public enum Step {
        MOVED,
        COUNTED,
        DROPPED
    }

    /** One of them, as the gate shows it. */
    public record Eased(
            UUID databaseId,
            String tableName,
            String title,
            Step step,
            LocalDate dueOn,
            String byName,
            String reason) {}

    private final ObligationTerms terms;
    private final JdbcClient jdbc;
    private final Clock clock;

    DualWriteEasing(ObligationTerms terms, JdbcClient jdbc, Clock clock) {
        this.terms = terms;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nothing is asked of other promises, nor where dual writes block nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void ease(CurrentMember by, Obligation obligation, Step step, LocalDate due, String reason) {
        if (!couldBlock(obligation)) {
            return;
        }
        require(mayEase(by, obligation), "obligation.dual-write-other");
        require(!reason.isBlank(), "obligation.dual-write-reason");
        add(by.id(), obligation, step, due, reason);
    }

    /** A report that no row differs is a job's, told by an agent: a person's is believed of whom {@link #ease} would believe. */
    @Transactional(propagation = Propagation.MANDATORY)
    void requireBelieved(CurrentMember by, Obligation obligation) {
        require(by.agent() || !couldBlock(obligation) || mayEase(by, obligation), "obligation.progress.own");
    }

    private boolean mayEase(CurrentMember by, Obligation obligation) {
        return by.mayReview() && !hasOwed(by.id(), obligation.id());
    }

    private boolean couldBlock(Obligation obligation) {
        return obligation.kind() == ObligationKind.REMOVE_DUAL_WRITE
                && !obligation.tableName().isEmpty()
                && terms.current().blocksPastDualWrites();
    }

    /** Of dual writes of these tables, the latest first, as long as somebody may still ask about them. */
    @Transactional(readOnly = true)
    public List<Eased> of(Collection<String> tables) {
        return jdbc.sql("""
                        select o.database_id, e.table_name, o.title, e.step, e.due_on, m.name as by_name, e.reason
                          from tenant.obligation_easing e
                          join tenant.obligation o on o.tenant_id = :tenant and o.id = e.obligation_id
                          join tenant.member m on m.tenant_id = :tenant and m.id = e.by_id
                         where e.tenant_id = :tenant and e.table_name = any(:tables) and e.at > :since
                         order by e.at desc, e.id desc
                         limit 200
                        """)
                .param("tenant", tenant())
                .param("tables", tables.toArray(String[]::new))
                .param("since", now().minusDays(DAYS_SHOWN))
                .query(Eased.class)
                .list();
    }

    private boolean hasOwed(MemberId member, ObligationId obligation) {
        return jdbc.sql("""
                        select exists (select from tenant.obligation_transition t
                                        where t.tenant_id = :tenant and t.obligation_id = :id and t.owner_id = :member)
                        """)
                .param("tenant", tenant())
                .param("id", obligation.value())
                .param("member", member.value())
                .query(Boolean.class)
                .single();
    }

    private void add(MemberId by, Obligation obligation, Step step, LocalDate due, String reason) {
        jdbc.sql("""
                        insert into tenant.obligation_easing
                               (tenant_id, id, obligation_id, table_name, step, due_on, by_id, at, reason)
                        values (:tenant, :id, :obligation, :table, :step, :due, :by, :at, :reason)
                        """)
                .param("tenant", tenant())
                .param("id", Ids.next())
                .param("obligation", obligation.id().value())
                .param("table", obligation.tableName())
                .param("step", step.name())
                .param("due", due)
                .param("by", by.value())
                .param("at", now())
                .param("reason", reason.strip())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
