-- Who asks no longer stops nothing: what was open when its record ended, in migrations that may still go on, was let through.
update tenant.guard_hit h
   set state = 'LIFTED', changed_at = now()
 where h.state = 'OPEN'
   and exists (
         select from tenant.migration m
          where (m.tenant_id, m.id) = (h.tenant_id, h.migration_id)
            and m.status in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED'))
   and not exists (
         select from tenant.decision_guard g
           join tenant.decision d on (d.tenant_id, d.id) = (g.tenant_id, g.decision_id)
          where g.tenant_id = h.tenant_id and coalesce(g.continues, g.id) = h.guard_id
            and d.status = 'ACCEPTED' and d.revision <@ g.revisions);
