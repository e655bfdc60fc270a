package dev.lockkeeper.catalogue;

import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the catalogue's first page lists. */
@Repository
@Transactional(readOnly = true)
class CatalogueList {

    private final JdbcClient jdbc;

    CatalogueList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DomainRow> domains() {
        return jdbc.sql("""
                        select d.id, d.name, d.description,
                               (select string_agg(m.name, ', ' order by m.name)
                                  from tenant.domain_owner o
                                  join tenant.member m on m.tenant_id = :tenant and m.id = o.member_id
                                 where o.tenant_id = :tenant and o.domain_id = d.id) as owner_names,
                               (select count(*) from tenant.database b
                                 where b.tenant_id = :tenant and b.domain_id = d.id) as databases
                          from tenant.domain d
                         where d.tenant_id = :tenant
                         order by d.name, d.id
                         limit 1000
                        """)
                .param("tenant", TenantContext.required().value())
                .query(DomainRow.class)
                .list();
    }

    List<DatabaseRow> databases() {
        return jdbc.sql("""
                        select b.id, b.name, b.major_version, d.name as domain_name, s.captured_at, t.tables, t.bytes
                          from tenant.database b
                          left join tenant.domain d on d.tenant_id = :tenant and d.id = b.domain_id
                          left join lateral (
                                select s.id, s.captured_at from tenant.snapshot s
                                 where s.tenant_id = :tenant and s.database_id = b.id
                                 order by s.captured_at desc, s.id desc limit 1) s on true
                          left join lateral (
                                select count(*) as tables, sum(t.bytes)::bigint as bytes from tenant.snapshot_table t
                                 where t.tenant_id = :tenant and t.snapshot_id = s.id) t on true
                         where b.tenant_id = :tenant
                         order by b.name, b.id
                         limit 1000
                        """)
                .param("tenant", TenantContext.required().value())
                .query(DatabaseRow.class)
                .list();
    }
}
