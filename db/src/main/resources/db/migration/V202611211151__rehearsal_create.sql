-- What happened when a revision was rehearsed on another database than production, as a tool or a person reported it.
-- Evidence: added, read, never changed.
create table tenant.rehearsal (
  tenant_id uuid not null default tenant.current_tenant() constraint rehearsal_tenant references platform.tenant,
  id uuid not null,
  migration_id uuid not null,
  revision_id uuid not null,
  place text not null constraint rehearsal_place_not_empty check (place <> ''),
  server_version text not null constraint rehearsal_server_version_not_empty check (server_version <> ''),
  -- What it ran on, in words.
  data text not null,
  started_at timestamptz not null,
  duration_ms bigint not null constraint rehearsal_duration check (duration_ms >= 0),
  longest_lock_ms bigint constraint rehearsal_longest_lock check (longest_lock_ms >= 0),
  outcome text not null constraint rehearsal_outcome check (outcome in ('SUCCEEDED', 'FAILED')),
  note text not null,
  reported_by uuid not null,
  reported_at timestamptz not null,
  idempotency_key text not null constraint rehearsal_key_not_empty check (idempotency_key <> ''),
  constraint rehearsal_pk primary key (tenant_id, id),
  constraint rehearsal_key_unique unique (tenant_id, idempotency_key),
  constraint rehearsal_migration foreign key (tenant_id, migration_id) references tenant.migration (tenant_id, id),
  constraint rehearsal_revision foreign key (tenant_id, revision_id) references tenant.migration_revision (tenant_id, id),
  constraint rehearsal_reporter foreign key (tenant_id, reported_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.rehearsal', 'select, insert');
create index rehearsal_of_migration on tenant.rehearsal (tenant_id, migration_id, started_at, id);
create index rehearsal_of_revision on tenant.rehearsal (tenant_id, revision_id, started_at, id);
