package dev.lockkeeper.incident;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The current tenant's own words, and what its incidents are tagged with. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TagRows {

    private final JdbcClient jdbc;

    TagRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TagWord> words() {
        return sql("select id, name from tenant.incident_tag where tenant_id = :tenant order by name, id limit :most")
                .param("most", IncidentTagging.MOST_WORDS)
                .query(TagWord.class)
                .list();
    }

    Optional<TagWord> word(UUID id) {
        return sql("select id, name from tenant.incident_tag where tenant_id = :tenant and id = :id")
                .param("id", id)
                .query(TagWord.class)
                .optional();
    }

    /** Two who add the same word at the same moment have it once. */
    void add(String name, MemberId by, Instant at) {
        sql("""
                insert into tenant.incident_tag (tenant_id, id, name, added_by, added_at)
                values (:tenant, :id, :name, :by, :at)
                on conflict (tenant_id, name) do nothing
                """)
                .param("id", Ids.next())
                .param("name", name)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(UUID id) {
        sql("delete from tenant.incident_tag where tenant_id = :tenant and id = :id")
                .param("id", id)
                .update();
    }

    /** @return whether it was not tagged so before */
    boolean tag(UUID incident, String tag, MemberId by, Instant at) {
        return of("""
                        insert into tenant.incident_tagged (tenant_id, incident_id, tag, tagged_by, tagged_at)
                        values (:tenant, :incident, :tag, :by, :at)
                        on conflict (tenant_id, incident_id, tag) do nothing
                        """, incident)
                        .param("tag", tag)
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** @return whether any was there */
    boolean keepOnly(UUID incident, Collection<String> tags) {
        return of("""
                        delete from tenant.incident_tagged
                         where tenant_id = :tenant and incident_id = :incident and tag <> all(:tags)
                        """, incident).param("tags", tags.toArray(String[]::new)).update() > 0;
    }

    /** Of many incidents; those without any are left out. */
    Map<UUID, List<String>> tagsOf(List<UUID> incidents) {
        var tags = new HashMap<UUID, List<String>>();
        sql("""
                select incident_id, tag from tenant.incident_tagged
                 where tenant_id = :tenant and incident_id = any(:incidents) order by incident_id, tag
                """).param("incidents", incidents.toArray(UUID[]::new)).query(row -> {
            tags.computeIfAbsent(row.getObject("incident_id", UUID.class), each -> new ArrayList<>())
                    .add(row.getString("tag"));
        });
        return tags;
    }

    private JdbcClient.StatementSpec of(String text, UUID incident) {
        return sql(text).param("incident", incident);
    }

    private JdbcClient.StatementSpec sql(String text) {
        return jdbc.sql(text).param("tenant", TenantContext.required().value());
    }
}
