-- A step of a series that ended without being done, tried again by another migration, which is the step from then on.
create table tenant.migration_series_retry (
  tenant_id uuid not null default tenant.current_tenant() constraint migration_series_retry_tenant references platform.tenant,
  migration_id uuid not null,
  series_id uuid not null,
  position int not null,
  replaces_id uuid not null,
  made_by uuid not null,
  made_at timestamptz not null,
  constraint migration_series_retry_pk primary key (tenant_id, migration_id),
  constraint migration_series_retry_once unique (tenant_id, replaces_id),
  constraint migration_series_retry_step foreign key (tenant_id, series_id, position) references tenant.migration_series_step (tenant_id, series_id, position),
  constraint migration_series_retry_migration foreign key (tenant_id, migration_id) references tenant.migration (tenant_id, id),
  constraint migration_series_retry_replaces foreign key (tenant_id, replaces_id) references tenant.migration (tenant_id, id),
  constraint migration_series_retry_made_by foreign key (tenant_id, made_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.migration_series_retry', 'select, insert');
create index migration_series_retry_of_step on tenant.migration_series_retry (tenant_id, series_id, position);
