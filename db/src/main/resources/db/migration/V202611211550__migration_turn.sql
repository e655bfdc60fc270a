-- Whose turn it was, and since when: what reviewers and authors held is read from these rows. Append-only.
create table tenant.migration_turn (
  tenant_id uuid not null default tenant.current_tenant() constraint migration_turn_tenant references platform.tenant,
  id uuid not null,
  migration_id uuid not null,
  turn text not null constraint migration_turn_not_empty check (turn <> ''),
  at timestamptz not null,
  constraint migration_turn_pk primary key (tenant_id, id),
  constraint migration_turn_migration foreign key (tenant_id, migration_id) references tenant.migration (tenant_id, id)
);
select tenant.guard('tenant.migration_turn', 'select, insert');
create index migration_turn_of on tenant.migration_turn (tenant_id, migration_id, at, id);

-- The latest of them; none for what has not been asked about since.
alter table tenant.migration add column turn text;
