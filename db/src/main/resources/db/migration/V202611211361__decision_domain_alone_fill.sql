-- What was written before. On its own, so that nobody waits for it.
update tenant.decision_domain x
   set alone = not exists (
         select from tenant.decision_table t
          where t.tenant_id = x.tenant_id and t.decision_id = x.decision_id and t.revision = x.revision)
 where x.alone is null;
