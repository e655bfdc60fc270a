package dev.lockkeeper.linting;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.lint.LintConfig;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What the current tenant has asked of the linter: the latest version counts, none is ever changed. */
@Repository
@Transactional(readOnly = true)
class ConventionVersions {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ConventionVersions(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    SavedConventions latest() {
        return jdbc.sql("""
                        select version, settings from tenant.lint_settings_version
                         where tenant_id = :tenant order by version desc limit 1
                        """)
                .param("tenant", tenant())
                .query((row, n) -> new SavedConventions(
                        row.getInt("version"), json.readValue(row.getString("settings"), LintConfig.class)))
                .optional()
                .orElse(SavedConventions.NONE);
    }

    /** The newest first. */
    List<ConventionVersion> history(int limit) {
        return jdbc.sql("""
                        select v.version, v.note, m.name as saved_by, v.saved_at
                          from tenant.lint_settings_version v
                          join tenant.member m on (m.tenant_id, m.id) = (v.tenant_id, v.saved_by)
                         where v.tenant_id = :tenant
                         order by v.version desc limit :limit
                        """)
                .param("tenant", tenant())
                .param("limit", limit)
                .query((row, n) -> new ConventionVersion(
                        row.getInt("version"),
                        row.getString("note"),
                        row.getString("saved_by"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Of two who save the same version, the second is told. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(SavedConventions saved, String note, MemberId by) {
        var added = jdbc.sql("""
                        insert into tenant.lint_settings_version (tenant_id, version, settings, note, saved_by, saved_at)
                        values (:tenant, :version, :settings::jsonb, :note, :by, :now)
                        on conflict (tenant_id, version) do nothing
                        """)
                .param("tenant", tenant())
                .param("version", saved.version())
                .param("settings", json.writeValueAsString(saved.config()))
                .param("note", note)
                .param("by", by.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            throw new Conflict();
        }
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
