-- When a migration is to run in an environment on its way to production; when in production, the migration says itself.
create table tenant.migration_stop (
  tenant_id uuid not null default tenant.current_tenant() constraint migration_stop_tenant references platform.tenant,
  migration_id uuid not null,
  environment_id uuid not null,
  scheduled_for timestamptz not null,
  scheduled_by uuid not null,
  constraint migration_stop_pk primary key (tenant_id, migration_id, environment_id),
  constraint migration_stop_migration foreign key (tenant_id, migration_id)
    references tenant.migration (tenant_id, id),
  constraint migration_stop_environment foreign key (tenant_id, environment_id)
    references tenant.environment (tenant_id, id),
  constraint migration_stop_scheduled_by foreign key (tenant_id, scheduled_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.migration_stop', 'select, insert, update, delete');
create index migration_stop_planned on tenant.migration_stop (tenant_id, scheduled_for, migration_id);
