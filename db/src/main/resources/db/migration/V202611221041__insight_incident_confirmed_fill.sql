update tenant.insight_incident r
   set confirmed = true
  from tenant.incident i
 where i.tenant_id = r.tenant_id and i.id = r.incident_id and i.certainty = 'CONFIRMED' and not r.confirmed;
