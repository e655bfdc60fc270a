-- Nobody is asked twice for one migration, unless they left in between and came back.
create unique index concurrently assignment_once_there on tenant.assignment (tenant_id, migration_id, reviewer_id)
  where reviewer_id is not null and status <> 'LEFT';
