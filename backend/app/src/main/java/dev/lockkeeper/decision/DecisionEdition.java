package dev.lockkeeper.decision;

import dev.lockkeeper.tenancy.Counter;
import dev.lockkeeper.tenancy.TenantContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which state the current tenant's records are in, told without reading them: each step gives another one, and so does
 * another name of a domain or of a member. What is written from the same state is the same.
 */
@Component
class DecisionEdition {

    private static final String KIND = "decision-edition";
    /** To be raised when files are written in another way, so that who has the former ones fetches them anew. */
    private static final String FORM = "2";

    private final JdbcClient jdbc;
    private final Counter counter;

    DecisionEdition(JdbcClient jdbc, Counter counter) {
        this.jdbc = jdbc;
        this.counter = counter;
    }

    /**
     * The state of the records alone, whatever the names.
     *
     * @param name no two states of a tenant share it, nor does one that was taken back share it with another
     * @param settled that the transaction that asks has changed nothing so far
     */
    record State(String name, boolean settled) {}

    /** Where the audit trail's lock is taken too, right before it: both make the tenant's steps wait for each other. */
    @Transactional(propagation = Propagation.MANDATORY)
    void changed() {
        counter.next(KIND);
    }

    /** The row of a number that was taken back and given again was written by another transaction. */
    @Transactional(readOnly = true)
    State state() {
        return jdbc.sql("""
                        select coalesce(max(value || '-' || xmin), '') as name,
                               pg_current_xact_id_if_assigned() is null as settled
                          from tenant.counter
                         where tenant_id = :tenant and kind = :kind
                        """)
                .param("tenant", TenantContext.required().value())
                .param("kind", KIND)
                .query(State.class)
                .single();
    }

    /** To be asked before the records are read: what has changed in between then only costs another reading. */
    @Transactional(readOnly = true)
    String current() {
        var names = jdbc.sql("""
                        select md5(coalesce((select string_agg(d.name, E'\\n' order by d.id) from tenant.domain d
                                              where d.tenant_id = :tenant), '')
                                   || E'\\n\\n' ||
                                   coalesce((select string_agg(m.name, E'\\n' order by m.id) from tenant.member m
                                              where m.tenant_id = :tenant), ''))
                        """)
                .param("tenant", TenantContext.required().value())
                .query(String.class)
                .single();
        return FORM + "-" + counter.last(KIND) + "-" + names;
    }
}
