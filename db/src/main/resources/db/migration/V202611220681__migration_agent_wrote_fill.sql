-- What agents wrote before. On its own, so that nobody waits for it.
update tenant.migration m
   set agent_wrote = true
 where exists (
         select from tenant.migration_revision r
           join tenant.member w on w.tenant_id = r.tenant_id and w.id = r.author_id
          where r.tenant_id = m.tenant_id and r.migration_id = m.id and w.kind = 'AGENT');
