-- Facts that somebody has seen and recorded: they take away a reason of one statement, for one content. Never changed.
create table tenant.migration_discharge (
  tenant_id uuid not null default tenant.current_tenant() constraint migration_discharge_tenant references platform.tenant,
  id uuid not null,
  migration_id uuid not null,
  revision_id uuid not null,
  content_hash text not null,
  kind text not null constraint migration_discharge_kind check (kind in ('PREFLIGHT_ZERO', 'NOBODY_READS', 'ARCHIVED', 'REHEARSED')),
  script text not null,
  statement int not null,
  reason text not null constraint migration_discharge_reason_not_empty check (reason <> ''),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  constraint migration_discharge_pk primary key (tenant_id, id),
  constraint migration_discharge_once unique (tenant_id, revision_id, kind, script, statement),
  constraint migration_discharge_migration foreign key (tenant_id, migration_id) references tenant.migration (tenant_id, id),
  constraint migration_discharge_revision foreign key (tenant_id, revision_id) references tenant.migration_revision (tenant_id, id),
  constraint migration_discharge_by foreign key (tenant_id, recorded_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.migration_discharge', 'select, insert');
