-- A node of a version before 202611220980 that went on writing beside a newer one left these as they were.
with kept as (
  select d.tenant_id, d.id,
         array['status=' || d.status, 'category=' || d.category]
           || array(select 'domain=' || x.domain_id from tenant.decision_domain x
                     where (x.tenant_id, x.decision_id, x.revision) = (d.tenant_id, d.id, d.revision))
           || array(select 'service=' || x.name_key from tenant.decision_service x
                     where (x.tenant_id, x.decision_id, x.revision) = (d.tenant_id, d.id, d.revision))
           || array(select 'decider=' || x.member_id from tenant.decision_decider x
                     where (x.tenant_id, x.decision_id, x.revision) = (d.tenant_id, d.id, d.revision)) as traits
    from tenant.decision d)
update tenant.decision_search s
   set traits = kept.traits
  from kept
 where (kept.tenant_id, kept.id) = (s.tenant_id, s.decision_id)
   and not (s.traits @> kept.traits and s.traits <@ kept.traits);
