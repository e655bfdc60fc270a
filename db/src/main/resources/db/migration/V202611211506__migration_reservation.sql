-- What a migration takes hold of from its first submission on: tables, columns, version numbers, each with the first
-- statement that does. In force until it ends; one that has run stays known to those whose revision is older.
create table tenant.reservation (
  tenant_id uuid not null default tenant.current_tenant() constraint reservation_tenant references platform.tenant,
  migration_id uuid not null,
  kind text not null constraint reservation_kind check (kind in ('VERSION', 'COLUMN', 'TABLE')),
  name text not null constraint reservation_name_not_empty check (name <> ''),
  database_id uuid not null,
  script text not null,
  -- From 1 in its script; 0 for a script as a whole, or where it is not known.
  statement int not null,
  line int not null,
  excerpt text not null,
  since timestamptz not null,
  until timestamptz not null default 'infinity',
  constraint reservation_pk primary key (tenant_id, migration_id, kind, name),
  constraint reservation_migration foreign key (tenant_id, migration_id) references tenant.migration (tenant_id, id),
  constraint reservation_database foreign key (tenant_id, database_id) references tenant.database (tenant_id, id)
);
select tenant.guard('tenant.reservation', 'select, insert, update, delete');
create index reservation_of_name on tenant.reservation (tenant_id, database_id, kind, name, until);
