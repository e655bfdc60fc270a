package dev.lockkeeper.obligation;

/**
 * Who leads the work that a promise is about: whoever owns the domain of its table as the latest snapshot has it, else of
 * its database. Where that is nobody but the promise's own owner, or nobody who is here, the tenant's admins lead. A lead
 * hears of what has been late for as many days as the terms say.
 */
final class ObligationLeads {

    private static final String LATE_BEFORE = """
            cast(:today as date) - coalesce(
              (select s.lead_days from tenant.obligation_settings s where s.tenant_id = :tenant), :leadUsually)""";

    /** Whoever leads nothing is not asked row by row. */
    private static final String MAY_LEAD = """
            (select r.role in ('ADMIN', 'OWNER') from tenant.member r where r.tenant_id = :tenant and r.id = :me)""";

    /**
     * Promises of others that are late and led by {@code :me}; by an admin those that nobody else leads as well. Whether one
     * leads is null where nobody does.
     */
    static final String CONDITION = """
            and o.status = 'OPEN' and o.owner_id <> :me and o.due_on < %2$s
            and (%3$s or exists (select from tenant.domain_owner y where y.tenant_id = :tenant and y.member_id = :me))
            and coalesce((%1$s), %3$s)\s""".formatted("""
            select bool_or(w.member_id = :me) from tenant.database b
              left join tenant.snapshot_table t
                on t.tenant_id = :tenant
               and t.schema_name = case when o.table_name like '%%.%%' then split_part(o.table_name, '.', 1) else 'public' end
               and t.name = case when o.table_name like '%%.%%' then split_part(o.table_name, '.', 2) else o.table_name end
               and t.snapshot_id = (select s.id from tenant.snapshot s
                                     where s.tenant_id = :tenant and s.database_id = b.id
                                     order by s.captured_at desc, s.id desc limit 1)
              join tenant.domain_owner w on w.tenant_id = :tenant and w.domain_id = coalesce(t.domain_id, b.domain_id)
              join tenant.member l on l.tenant_id = :tenant and l.id = w.member_id and l.active and l.kind <> 'AGENT'
             where b.tenant_id = :tenant and b.id = o.database_id and w.member_id <> o.owner_id""".replace("%%", "%"), LATE_BEFORE, MAY_LEAD);

    /** Of all that are late in the tenant. */
    static final String LONGEST = """
            and o.id = any (array(
              select x.id from tenant.obligation x
               where x.tenant_id = :tenant and x.status = 'OPEN' and x.due_on < %s
               order by x.due_on, x.id limit 100))""".formatted(LATE_BEFORE);

    private ObligationLeads() {}
}
