-- Of which guard somebody spoke, where only one of that rule had found anything in the migration by then.
update tenant.waiver w
   set guard_id = h.guard_id
  from tenant.guard_hit h
  join tenant.decision_guard g on (g.tenant_id, g.id) = (h.tenant_id, h.guard_id)
 where (h.tenant_id, h.migration_id) = (w.tenant_id, w.migration_id) and g.rule_id = w.rule and h.found_at <= w.waived_at
   and w.origin = 'PAGE' and w.guard_id is null
   and not exists (
         select from tenant.guard_hit o
           join tenant.decision_guard r on (r.tenant_id, r.id) = (o.tenant_id, o.guard_id)
          where (o.tenant_id, o.migration_id) = (w.tenant_id, w.migration_id) and r.rule_id = w.rule
            and o.found_at <= w.waived_at and o.guard_id <> h.guard_id);
