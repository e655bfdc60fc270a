update tenant.decision_search s
   set traits = array['status=' || d.status, 'category=' || d.category]
             || array(select 'domain=' || x.domain_id from tenant.decision_domain x
                       where (x.tenant_id, x.decision_id, x.revision) = (d.tenant_id, d.id, d.revision))
             || array(select 'service=' || x.name_key from tenant.decision_service x
                       where (x.tenant_id, x.decision_id, x.revision) = (d.tenant_id, d.id, d.revision))
             || array(select 'decider=' || x.member_id from tenant.decision_decider x
                       where (x.tenant_id, x.decision_id, x.revision) = (d.tenant_id, d.id, d.revision))
  from tenant.decision d
 where (d.tenant_id, d.id) = (s.tenant_id, s.decision_id);
