package dev.lockkeeper.incident;

import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The words that the current tenant's incidents are told in, by PostgreSQL's text search. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IncidentSearch {

    private final JdbcClient jdbc;

    IncidentSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that share most words with this text, the most alike first. */
    List<UUID> alike(String told, int most) {
        return jdbc.sql("select incident_id from tenant.incident_alike(:told, :most)")
                .param("told", told)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** What an incident says from now on is what finds it; its rows have been written. */
    @EventListener
    void on(IncidentChanged event) {
        if (event.what() != EntryKind.REPORTED && event.what() != EntryKind.CHANGED) {
            return;
        }
        jdbc.sql("""
                        insert into tenant.incident_search (tenant_id, incident_id, number, words)
                        select i.tenant_id, i.id, i.number,
                               tenant.incident_words(concat_ws(' ', i.title, i.service, i.description,
                                 (select string_agg(t.table_name, ' ') from tenant.incident_table t
                                   where t.tenant_id = :tenant and t.incident_id = i.id)))
                          from tenant.incident i
                         where i.tenant_id = :tenant and i.id = :incident
                        on conflict (tenant_id, incident_id) do update set words = excluded.words
                        """)
                .param("tenant", TenantContext.required().value())
                .param("incident", event.incident())
                .update();
    }
}
