package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where people hold another tier to be right than the computed one: added, read, never changed. */
@Repository
class Rulings {

    private final JdbcClient jdbc;

    Rulings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Revision revision, RiskTier tier, String reason, MemberId by, Instant at) {
        jdbc.sql("""
                        insert into tenant.migration_tier_ruling
                               (tenant_id, id, revision_id, number, assessment, computed, tier, reason, ruled_by, ruled_at)
                        select :tenant, :id, :revision, coalesce(max(number), 0) + 1, :assessment, :computed, :tier, :reason, :by, :at
                          from tenant.migration_tier_ruling where tenant_id = :tenant and revision_id = :revision
                        """)
                .param("tenant", TenantContext.required().value())
                .param("id", Ids.next())
                .param("revision", revision.id())
                .param("assessment", revision.assessed().number())
                .param("computed", revision.assessment().tier().name())
                .param("tier", tier.name())
                .param("reason", reason)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    static @Nullable Ruling ruling(ResultSet row) throws SQLException {
        var tier = row.getString("ruled_tier");
        return tier == null
                ? null
                : new Ruling(
                        row.getInt("ruled_on"),
                        RiskTier.valueOf(row.getString("ruled_from")),
                        RiskTier.valueOf(tier),
                        row.getString("ruled_reason"),
                        row.getString("ruled_by"),
                        row.getObject("ruled_at", OffsetDateTime.class).toInstant());
    }
}
