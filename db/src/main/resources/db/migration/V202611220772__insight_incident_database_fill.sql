update tenant.insight_incident r
   set database_id = i.database_id
  from tenant.incident i
 where i.tenant_id = r.tenant_id and i.id = r.incident_id and i.database_id is not null and r.database_id is null;
