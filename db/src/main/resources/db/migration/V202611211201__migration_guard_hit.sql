-- What a decision's guard has found in a migration: how that stands with the latest assessment that it was a part of.
create table tenant.guard_hit (
  tenant_id uuid not null default tenant.current_tenant() constraint guard_hit_tenant references platform.tenant,
  guard_id uuid not null,
  migration_id uuid not null,
  revision_id uuid not null,
  severity text not null constraint guard_hit_severity check (severity in ('INFO', 'WARN', 'ERROR')),
  state text not null constraint guard_hit_state check (state in ('OPEN', 'WAIVED', 'MENDED')),
  findings int not null,
  script text not null,
  line int not null,
  message text not null,
  found_at timestamptz not null,
  changed_at timestamptz not null,
  constraint guard_hit_pk primary key (tenant_id, guard_id, migration_id),
  constraint guard_hit_guard foreign key (tenant_id, guard_id) references tenant.decision_guard (tenant_id, id),
  constraint guard_hit_migration foreign key (tenant_id, migration_id) references tenant.migration (tenant_id, id),
  constraint guard_hit_revision foreign key (tenant_id, revision_id) references tenant.migration_revision (tenant_id, id)
);
select tenant.guard('tenant.guard_hit', 'select, insert, update');
create index guard_hit_newest on tenant.guard_hit (tenant_id, guard_id, found_at desc, migration_id desc);
create index guard_hit_of_migration on tenant.guard_hit (tenant_id, migration_id);
