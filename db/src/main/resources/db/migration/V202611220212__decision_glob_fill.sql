-- Of what was written before. On its own, so that nobody waits for it.
insert into tenant.decision_glob (tenant_id, pattern, schema_like, name_like)
select distinct t.tenant_id, t.pattern, t.schema_like, t.name_like
  from tenant.decision_table t
 where substr(t.pattern, strpos(t.pattern, '.') + 1) ~ '[*?]'
    on conflict do nothing;
