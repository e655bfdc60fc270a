-- A plan of safer steps that somebody took over from a finding, and the migrations that do its steps, in their order.
create table tenant.migration_series (
  tenant_id uuid not null default tenant.current_tenant() constraint migration_series_tenant references platform.tenant,
  id uuid not null,
  source_id uuid not null,
  revision_id uuid not null,
  rule text not null,
  script text not null,
  statement int not null,
  -- Among the findings of its statement, from 0.
  finding int not null,
  taken_by uuid not null,
  taken_at timestamptz not null,
  constraint migration_series_pk primary key (tenant_id, id),
  constraint migration_series_source foreign key (tenant_id, source_id) references tenant.migration (tenant_id, id),
  constraint migration_series_revision foreign key (tenant_id, revision_id) references tenant.migration_revision (tenant_id, id),
  constraint migration_series_taken_by foreign key (tenant_id, taken_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.migration_series', 'select, insert');
create index migration_series_of_source on tenant.migration_series (tenant_id, source_id, taken_at);

create table tenant.migration_series_step (
  tenant_id uuid not null default tenant.current_tenant() constraint migration_series_step_tenant references platform.tenant,
  series_id uuid not null,
  position int not null constraint migration_series_step_position check (position > 0),
  migration_id uuid not null,
  release int not null constraint migration_series_step_release check (release > 0),
  obligation_id uuid,
  constraint migration_series_step_pk primary key (tenant_id, series_id, position),
  constraint migration_series_step_once unique (tenant_id, migration_id),
  constraint migration_series_step_series foreign key (tenant_id, series_id) references tenant.migration_series (tenant_id, id),
  constraint migration_series_step_migration foreign key (tenant_id, migration_id) references tenant.migration (tenant_id, id),
  constraint migration_series_step_obligation foreign key (tenant_id, obligation_id) references tenant.obligation (tenant_id, id)
);
select tenant.guard('tenant.migration_series_step', 'select, insert');
