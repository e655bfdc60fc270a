-- Where somebody is still looked for: few of all places.
create index concurrently assignment_unfilled on tenant.assignment (tenant_id, migration_id)
  where status = 'UNFILLED' and ended_at is null;
