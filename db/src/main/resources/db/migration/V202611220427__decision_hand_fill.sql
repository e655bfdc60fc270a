-- Of what waits to be agreed to. Who has taken a guard out before is not known.
insert into tenant.decision_hand (tenant_id, decision_id, revision, member_id)
select distinct g.tenant_id, g.decision_id, coalesce(d.amendment, d.revision), g.added_by
  from tenant.decision_guard g
  join tenant.decision d on (d.tenant_id, d.id) = (g.tenant_id, g.decision_id)
 where coalesce(d.amendment, d.revision) <@ g.revisions
   and (d.status = 'PROPOSED' or (d.amendment is not null and lower(g.revisions) > d.revision));
