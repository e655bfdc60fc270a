package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the current tenant has made of its templates, every save of it. */
@Repository
@Transactional(readOnly = true)
class TemplateStore {

    private static final String LATEST = """
             from tenant.template t
             join tenant.template_version v on (v.tenant_id, v.template_id) = (t.tenant_id, t.id)
            where t.tenant_id = :tenant
              and v.number = (select max(l.number) from tenant.template_version l
                               where l.tenant_id = :tenant and l.template_id = t.id)
            """;

    /**
     * A template that has a row.
     *
     * @param text null where the one that ships stands
     */
    record Stored(
            UUID id,
            String key,
            TemplateKind kind,
            @Nullable DecisionCategory category,
            String name,
            int number,
            @Nullable String text) {}

    /** As above, in short. */
    record Standing(String key, TemplateKind kind, @Nullable DecisionCategory category, String name, boolean own) {}

    private final JdbcClient jdbc;

    TemplateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** There are no more of them than {@link TemplateKeeping} lets there be. */
    List<Standing> all() {
        return jdbc.sql("select t.key, t.kind, t.category, t.name, v.text is not null as own" + LATEST
                        + "order by t.key")
                .param("tenant", tenant())
                .query(Standing.class)
                .list();
    }

    Optional<Stored> find(String key) {
        return jdbc.sql("select t.id, t.key, t.kind, t.category, t.name, v.number, v.text" + LATEST
                        + "and t.key = :key")
                .param("tenant", tenant())
                .param("key", key)
                .query(Stored.class)
                .optional();
    }

    /** Newest first, at most the latest two hundred. */
    List<TemplateVersion> versions(String key) {
        return jdbc.sql("""
                        select v.number, v.text is null as restored, v.reason, m.name as by_name, v.made_at
                          from tenant.template t
                          join tenant.template_version v on (v.tenant_id, v.template_id) = (t.tenant_id, t.id)
                          join tenant.member m on (m.tenant_id, m.id) = (v.tenant_id, v.made_by)
                         where t.tenant_id = :tenant and t.key = :key
                         order by v.number desc limit 200
                        """)
                .param("tenant", tenant())
                .param("key", key)
                .query(TemplateVersion.class)
                .list();
    }

    /** The one of that number, if there is; it has no text where the one that ships stood again. */
    Optional<Stored> find(String key, int number) {
        return jdbc.sql("""
                        select t.id, t.key, t.kind, t.category, t.name, v.number, v.text
                          from tenant.template t
                          join tenant.template_version v on (v.tenant_id, v.template_id) = (t.tenant_id, t.id)
                         where t.tenant_id = :tenant and t.key = :key and v.number = :number
                        """)
                .param("tenant", tenant())
                .param("key", key)
                .param("number", number)
                .query(Stored.class)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    UUID add(Template template, MemberId by, Instant at) {
        var id = Ids.next();
        var category = template.category();
        jdbc.sql("""
                        insert into tenant.template (tenant_id, id, key, kind, category, name, made_by, made_at)
                        values (:tenant, :id, :key, :kind, :category, :name, :by, :at)
                        """)
                .param("tenant", tenant())
                .param("id", id)
                .param("key", template.key())
                .param("kind", template.kind().name())
                .param("category", category == null ? null : category.name())
                .param("name", template.name())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void save(UUID template, int number, @Nullable String text, String reason, MemberId by, Instant at) {
        jdbc.sql("""
                        insert into tenant.template_version
                               (tenant_id, template_id, number, text, reason, made_by, made_at)
                        values (:tenant, :template, :number, :text, :reason, :by, :at)
                        """)
                .param("tenant", tenant())
                .param("template", template)
                .param("number", number)
                .param("text", text)
                .param("reason", reason)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
