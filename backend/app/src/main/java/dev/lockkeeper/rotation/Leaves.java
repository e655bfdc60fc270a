package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
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

/** From when until when members of the current tenant could not review: what was before and after stays as it was. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Leaves {

    private final JdbcClient jdbc;

    Leaves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first; those that last have no end. */
    List<Stint> list() {
        return jdbc.sql("""
                        select member_id, starts_at, ends_at from tenant.rotation_leave
                         where tenant_id = :tenant order by starts_at, member_id
                        """).param("tenant", tenant()).query(Leaves::stint).list();
    }

    /** Nothing for who cannot review already. */
    void begin(MemberId member, Instant at) {
        write("""
                insert into tenant.rotation_leave (tenant_id, member_id, starts_at) values (:tenant, :member, :at)
                on conflict do nothing
                """, member, at);
    }

    /** Nothing for who can review already. */
    void end(MemberId member, Instant at) {
        write("""
                delete from tenant.rotation_leave
                 where tenant_id = :tenant and member_id = :member and ends_at is null and starts_at >= :at
                """, member, at);
        write("""
                update tenant.rotation_leave set ends_at = :at
                 where tenant_id = :tenant and member_id = :member and ends_at is null
                """, member, at);
    }

    private void write(String sql, MemberId member, Instant at) {
        jdbc.sql(sql)
                .param("tenant", tenant())
                .param("member", member.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Stint stint(ResultSet row, int number) throws SQLException {
        var end = row.getObject("ends_at", OffsetDateTime.class);
        return new Stint(
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                end == null ? Instant.MAX : end.toInstant());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
