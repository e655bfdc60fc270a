-- What was written down before.
insert into tenant.incident_search (tenant_id, incident_id, number, words)
select i.tenant_id, i.id, i.number,
       tenant.incident_words(concat_ws(' ', i.title, i.service, i.description,
         (select string_agg(t.table_name, ' ') from tenant.incident_table t
           where t.tenant_id = i.tenant_id and t.incident_id = i.id)))
  from tenant.incident i
on conflict (tenant_id, incident_id) do nothing;
