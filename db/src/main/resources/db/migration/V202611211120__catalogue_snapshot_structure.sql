-- What a snapshot knows beyond sizes: the schema as DDL, and how its indexes do. Both may be missing.
alter table tenant.snapshot add column ddl text;

create table tenant.snapshot_index (
  tenant_id uuid not null default tenant.current_tenant() constraint snapshot_index_tenant references platform.tenant,
  snapshot_id uuid not null,
  schema_name text not null constraint snapshot_index_schema_not_empty check (schema_name <> ''),
  name text not null constraint snapshot_index_name_not_empty check (name <> ''),
  table_name text not null constraint snapshot_index_table_not_empty check (table_name <> ''),
  valid boolean not null,
  scans bigint constraint snapshot_index_scans check (scans >= 0),
  constraint snapshot_index_pk primary key (tenant_id, snapshot_id, schema_name, name),
  constraint snapshot_index_snapshot foreign key (tenant_id, snapshot_id) references tenant.snapshot (tenant_id, id)
);
select tenant.guard('tenant.snapshot_index', 'select, insert');
