-- What a database held at an instant. Append-only: a later snapshot stands beside the earlier ones.
create table tenant.snapshot (
  tenant_id uuid not null default tenant.current_tenant() constraint snapshot_tenant references platform.tenant,
  id uuid not null,
  database_id uuid not null,
  captured_at timestamptz not null,
  source text not null constraint snapshot_source_not_empty check (source <> ''),
  taken_by uuid,
  constraint snapshot_pk primary key (tenant_id, id),
  constraint snapshot_database foreign key (tenant_id, database_id) references tenant.database (tenant_id, id),
  constraint snapshot_taken_by foreign key (tenant_id, taken_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.snapshot', 'select, insert');
create index snapshot_latest on tenant.snapshot (tenant_id, database_id, captured_at, id);

create table tenant.snapshot_table (
  tenant_id uuid not null default tenant.current_tenant() constraint snapshot_table_tenant references platform.tenant,
  snapshot_id uuid not null,
  schema_name text not null constraint snapshot_table_schema_not_empty check (schema_name <> ''),
  name text not null constraint snapshot_table_name_not_empty check (name <> ''),
  row_count bigint not null constraint snapshot_table_rows check (row_count >= 0),
  bytes bigint not null constraint snapshot_table_bytes check (bytes >= 0),
  heat text not null constraint snapshot_table_heat check (heat in ('COLD', 'NORMAL', 'HOT')),
  domain_id uuid,
  constraint snapshot_table_pk primary key (tenant_id, snapshot_id, schema_name, name),
  constraint snapshot_table_snapshot foreign key (tenant_id, snapshot_id) references tenant.snapshot (tenant_id, id),
  constraint snapshot_table_domain foreign key (tenant_id, domain_id) references tenant.domain (tenant_id, id)
);
select tenant.guard('tenant.snapshot_table', 'select, insert');
create index snapshot_table_largest on tenant.snapshot_table (tenant_id, snapshot_id, bytes, schema_name, name);
