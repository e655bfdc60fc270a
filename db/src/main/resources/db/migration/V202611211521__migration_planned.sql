-- What is to run in a week is found without reading what has run in the years before.
create index concurrently migration_planned on tenant.migration (tenant_id, scheduled_for)
  where scheduled_for is not null;
