package dev.lockkeeper.obligation;

/**
 * Who leads the work that a promise is about: whoever owns the domain of its table as the latest snapshot has it, else of
 * its database. Where that is nobody but the promise's own owner, or nobody who is here, the tenant's admins lead.
 */
final class ObligationLeads {

    /** Promises of others that are late and led by {@code :me}; with {@code :rest} those that nobody else leads as well. */
    static final String CONDITION = """
            and o.status = 'OPEN' and o.owner_id <> :me and o.due_on < :before
            and case when exists (%1$s)
                then exists (%1$s and w.member_id = :me)
                else :rest end
            order by o.due_on, o.id limit :limit""".formatted("""
            select from tenant.database b
              left join tenant.snapshot_table t
                on t.tenant_id = :tenant
               and t.schema_name = case when o.table_name like '%%.%%' then split_part(o.table_name, '.', 1) else 'public' end
               and t.name = case when o.table_name like '%%.%%' then split_part(o.table_name, '.', 2) else o.table_name end
               and t.snapshot_id = (select s.id from tenant.snapshot s
                                     where s.tenant_id = :tenant and s.database_id = b.id
                                     order by s.captured_at desc, s.id desc limit 1)
              join tenant.domain_owner w on w.tenant_id = :tenant and w.domain_id = coalesce(t.domain_id, b.domain_id)
              join tenant.member l on l.tenant_id = :tenant and l.id = w.member_id and l.active and l.kind <> 'AGENT'
             where b.tenant_id = :tenant and b.id = o.database_id and w.member_id <> o.owner_id""".replace("%%", "%"));

    private ObligationLeads() {}
}
