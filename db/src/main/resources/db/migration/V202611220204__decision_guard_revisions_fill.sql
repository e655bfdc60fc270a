-- Those that are there are part of the revision that was the latest when they were written, and of all since.
update tenant.decision_guard g
   set revisions = int4multirange(int4range((
         select max(r.revision) from tenant.decision_revision r
          where r.tenant_id = g.tenant_id and r.decision_id = g.decision_id and (r.revision = 1 or r.at <= g.added_at)), null))
 where exists (
         select from tenant.decision_revision r
          where r.tenant_id = g.tenant_id and r.decision_id = g.decision_id and r.revision > 1 and r.at <= g.added_at);
