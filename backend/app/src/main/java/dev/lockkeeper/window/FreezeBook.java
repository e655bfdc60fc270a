package dev.lockkeeper.window;

import dev.lockkeeper.catalogue.Place;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The current tenant's freezes, read. */
@Repository
@Transactional(readOnly = true)
class FreezeBook {

    private final JdbcClient jdbc;

    FreezeBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that end after that moment and have not been lifted, the earliest first: never more than may be ahead. */
    List<FreezeRow> after(Instant at) {
        return jdbc.sql("""
                        select f.id, f.title, f.environment_id, f.everywhere, coalesce(e.production, false) as productive,
                               f.least_tier, f.starts_at, f.ends_at, m.name as opened_by, f.version
                          from tenant.freeze f
                          left join tenant.environment e on (e.tenant_id, e.id) = (f.tenant_id, f.environment_id)
                          join tenant.member m on (m.tenant_id, m.id) = (f.tenant_id, f.opened_by)
                         where f.tenant_id = :tenant and f.ends_at > :at and f.lifted_at is null
                         order by f.starts_at, f.id limit :most
                        """)
                .param("tenant", tenant())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("most", Freezing.MOST)
                .query(FreezeBook::row)
                .list();
    }

    /** Marks those that have begun or ended since the gates were last told; whether there are any. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean turn(Instant now) {
        return jdbc.sql("""
                                update tenant.freeze
                                   set told = case when least(ends_at, lifted_at) <= :now then 'OVER' else 'ON' end
                                 where tenant_id = :tenant
                                   and (told = 'AHEAD' and least(starts_at, lifted_at) <= :now
                                        or told = 'ON' and least(ends_at, lifted_at) <= :now)
                                """)
                        .param("tenant", tenant())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private static FreezeRow row(ResultSet row, int n) throws SQLException {
        return new FreezeRow(
                row.getObject("id", UUID.class),
                row.getString("title"),
                new Place(row.getObject("environment_id", UUID.class), row.getBoolean("everywhere")),
                row.getBoolean("productive"),
                RiskTier.valueOf(row.getString("least_tier")),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getString("opened_by"),
                row.getInt("version"));
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
