-- What an agent wrote any of is an agent's work, whoever opened it.
update tenant.insight_lead_time l
   set author_kind = 'AGENT'
  from tenant.migration m
 where m.tenant_id = l.tenant_id and m.id = l.migration_id and m.agent_wrote and l.author_kind <> 'AGENT';
