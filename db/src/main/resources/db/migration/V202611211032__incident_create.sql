create table tenant.incident (
  tenant_id uuid not null default tenant.current_tenant() constraint incident_tenant references platform.tenant,
  id uuid not null,
  number int not null,
  title text not null constraint incident_title_not_empty check (title <> ''),
  severity text not null constraint incident_severity check (severity in ('CRITICAL', 'MAJOR', 'MINOR')),
  impact_started timestamptz not null,
  detected timestamptz,
  mitigated timestamptz,
  restored timestamptz,
  service text not null default '',
  database_id uuid,
  description text not null default '',
  cause text constraint incident_cause check (cause in ('SCHEMA_FLAW', 'QUERY_FLAW', 'MIGRATION_FLAW', 'NOT_DATABASE')),
  certainty text constraint incident_certainty check (certainty in ('SUSPECTED', 'CONFIRMED')),
  cause_by uuid,
  cause_at timestamptz,
  reported_by uuid not null,
  reported_at timestamptz not null,
  version int not null,
  constraint incident_pk primary key (tenant_id, id),
  constraint incident_number_unique unique (tenant_id, number),
  constraint incident_database foreign key (tenant_id, database_id) references tenant.database (tenant_id, id),
  constraint incident_cause_by foreign key (tenant_id, cause_by) references tenant.member (tenant_id, id),
  constraint incident_reporter foreign key (tenant_id, reported_by) references tenant.member (tenant_id, id),
  constraint incident_cause_whole check (num_nonnulls(cause, certainty, cause_by, cause_at) in (0, 4)),
  constraint incident_course check (
    detected >= impact_started and mitigated >= impact_started and restored >= impact_started and restored >= mitigated)
);
select tenant.guard('tenant.incident', 'select, insert, update');
create index incident_newest on tenant.incident (tenant_id, impact_started desc, number desc);

create table tenant.incident_table (
  tenant_id uuid not null default tenant.current_tenant() constraint incident_table_tenant references platform.tenant,
  incident_id uuid not null,
  table_name text not null constraint incident_table_name_not_empty check (table_name <> ''),
  constraint incident_table_pk primary key (tenant_id, incident_id, table_name),
  constraint incident_table_incident foreign key (tenant_id, incident_id) references tenant.incident (tenant_id, id)
);
select tenant.guard('tenant.incident_table', 'select, insert, delete');

create table tenant.incident_migration (
  tenant_id uuid not null default tenant.current_tenant() constraint incident_migration_tenant references platform.tenant,
  incident_id uuid not null,
  migration_id uuid not null,
  -- Whether it is held to have caused the incident, not only to have been near it.
  causal boolean not null,
  linked_by uuid not null,
  linked_at timestamptz not null,
  constraint incident_migration_pk primary key (tenant_id, incident_id, migration_id),
  constraint incident_migration_incident foreign key (tenant_id, incident_id) references tenant.incident (tenant_id, id),
  constraint incident_migration_migration foreign key (tenant_id, migration_id) references tenant.migration (tenant_id, id),
  constraint incident_migration_linked_by foreign key (tenant_id, linked_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.incident_migration', 'select, insert, update, delete');
create index incident_migration_of on tenant.incident_migration (tenant_id, migration_id);

-- What was done and noted, as it came; append-only.
create table tenant.incident_entry (
  tenant_id uuid not null default tenant.current_tenant() constraint incident_entry_tenant references platform.tenant,
  id uuid not null,
  incident_id uuid not null,
  kind text not null constraint incident_entry_kind check (kind in (
    'REPORTED', 'CHANGED', 'SUSPECTED', 'CONFIRMED', 'LINKED', 'UNLINKED', 'NOTED')),
  text text not null default '',
  actor_id uuid not null,
  at timestamptz not null,
  constraint incident_entry_pk primary key (tenant_id, id),
  constraint incident_entry_incident foreign key (tenant_id, incident_id) references tenant.incident (tenant_id, id),
  constraint incident_entry_actor foreign key (tenant_id, actor_id) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.incident_entry', 'select, insert');
create index incident_entry_of on tenant.incident_entry (tenant_id, incident_id, at, id);
