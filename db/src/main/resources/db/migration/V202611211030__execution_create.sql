-- What happened when a migration ran somewhere, as the team's own tool (or a person) reported it.
create table tenant.execution (
  tenant_id uuid not null default tenant.current_tenant() constraint execution_tenant references platform.tenant,
  id uuid not null,
  migration_id uuid not null,
  revision_id uuid not null,
  environment_id uuid not null,
  -- What the environment was when it ran; it may be renamed or demoted later.
  production boolean not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  outcome text not null constraint execution_outcome check (outcome in ('RUNNING', 'SUCCEEDED', 'FAILED', 'ROLLED_BACK')),
  duration_ms bigint constraint execution_duration check (duration_ms >= 0),
  longest_lock_ms bigint constraint execution_longest_lock check (longest_lock_ms >= 0),
  lock_wait_ms bigint constraint execution_lock_wait check (lock_wait_ms >= 0),
  rows_affected bigint constraint execution_rows_affected check (rows_affected >= 0),
  tool text not null constraint execution_tool_not_empty check (tool <> ''),
  tool_version text not null default '',
  reported_by uuid not null,
  reported_at timestamptz not null,
  idempotency_key text not null constraint execution_key_not_empty check (idempotency_key <> ''),
  version int not null,
  constraint execution_pk primary key (tenant_id, id),
  constraint execution_key_unique unique (tenant_id, idempotency_key),
  constraint execution_migration foreign key (tenant_id, migration_id) references tenant.migration (tenant_id, id),
  constraint execution_revision foreign key (tenant_id, revision_id) references tenant.migration_revision (tenant_id, id),
  constraint execution_environment foreign key (tenant_id, environment_id) references tenant.environment (tenant_id, id),
  constraint execution_reporter foreign key (tenant_id, reported_by) references tenant.member (tenant_id, id),
  constraint execution_ended_unless_running check ((outcome = 'RUNNING') = (ended_at is null)),
  constraint execution_ends_after_start check (ended_at >= started_at)
);
select tenant.guard('tenant.execution', 'select, insert, update');
create index execution_of_migration on tenant.execution (tenant_id, migration_id, started_at, id);
create index execution_in_production on tenant.execution (tenant_id, started_at, id) where production;
