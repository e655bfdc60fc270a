-- Until now there was one promise of a rule and table in a migration, whatever the days of its waivers.
update tenant.waiver w
   set obligation_id = o.id
  from tenant.migration m
  join tenant.obligation o on o.tenant_id = m.tenant_id and o.subject_text = 'M-' || m.number
 where (m.tenant_id, m.id) = (w.tenant_id, w.migration_id)
   and o.subject_kind = 'MIGRATION' and o.kind = 'END_WAIVER' and o.status = 'OPEN' and o.object_name = w.rule
   and o.table_name = regexp_replace(coalesce(w.table_name, ''), '^public\.', '')
   and w.origin = 'PAGE' and w.until is not null and w.revoked_at is null;
