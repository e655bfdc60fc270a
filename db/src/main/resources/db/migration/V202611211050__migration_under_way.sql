-- What else is under way on a database: few of all its migrations.
create index concurrently migration_under_way on tenant.migration (tenant_id, database_id, number)
  where status in ('IN_REVIEW', 'APPROVED', 'SCHEDULED', 'EXECUTING');
