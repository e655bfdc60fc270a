-- Read models: what the dashboard reads instead of the rooms' own tables. Kept by their events.
create table tenant.insight_lead_time (
  tenant_id uuid not null default tenant.current_tenant() constraint insight_lead_time_tenant references platform.tenant,
  migration_id uuid not null,
  number int not null,
  title text not null,
  database_id uuid not null,
  tier text not null constraint insight_lead_time_tier check (tier in ('LOW', 'MODERATE', 'HIGH')),
  author_kind text not null constraint insight_lead_time_author_kind check (author_kind in ('HUMAN', 'AGENT')),
  -- What a person other than the author first said of it; t2 follows from it.
  first_review timestamptz,
  -- Opened, submitted, first reviewed, approved as it ran, started in production, succeeded there.
  t0 timestamptz not null,
  t1 timestamptz,
  t2 timestamptz,
  t3 timestamptz,
  t4 timestamptz,
  t5 timestamptz,
  constraint insight_lead_time_pk primary key (tenant_id, migration_id),
  constraint insight_lead_time_migration foreign key (tenant_id, migration_id) references tenant.migration (tenant_id, id),
  constraint insight_lead_time_database foreign key (tenant_id, database_id) references tenant.database (tenant_id, id)
);
select tenant.guard('tenant.insight_lead_time', 'select, insert, update');
create index insight_lead_time_ended on tenant.insight_lead_time (tenant_id, t5, number) where t5 is not null;

-- Finished executions in production.
create table tenant.insight_execution (
  tenant_id uuid not null default tenant.current_tenant() constraint insight_execution_tenant references platform.tenant,
  execution_id uuid not null,
  migration_id uuid not null,
  outcome text not null constraint insight_execution_outcome check (outcome in ('SUCCEEDED', 'FAILED', 'ROLLED_BACK')),
  ended_at timestamptz not null,
  constraint insight_execution_pk primary key (tenant_id, execution_id),
  constraint insight_execution_execution foreign key (tenant_id, execution_id) references tenant.execution (tenant_id, id),
  constraint insight_execution_migration foreign key (tenant_id, migration_id) references tenant.migration (tenant_id, id)
);
select tenant.guard('tenant.insight_execution', 'select, insert, update');
create index insight_execution_ended on tenant.insight_execution (tenant_id, ended_at, execution_id);

create table tenant.insight_incident (
  tenant_id uuid not null default tenant.current_tenant() constraint insight_incident_tenant references platform.tenant,
  incident_id uuid not null,
  number int not null,
  impact_started timestamptz not null,
  restored timestamptz,
  cause text constraint insight_incident_cause check (cause in ('SCHEMA_FLAW', 'QUERY_FLAW', 'MIGRATION_FLAW', 'NOT_DATABASE')),
  constraint insight_incident_pk primary key (tenant_id, incident_id),
  constraint insight_incident_incident foreign key (tenant_id, incident_id) references tenant.incident (tenant_id, id)
);
select tenant.guard('tenant.insight_incident', 'select, insert, update');
create index insight_incident_began on tenant.insight_incident (tenant_id, impact_started, number);

-- Which migrations caused an incident, where its cause is confirmed and lies in the database.
create table tenant.insight_blame (
  tenant_id uuid not null default tenant.current_tenant() constraint insight_blame_tenant references platform.tenant,
  incident_id uuid not null,
  migration_id uuid not null,
  constraint insight_blame_pk primary key (tenant_id, incident_id, migration_id),
  constraint insight_blame_incident foreign key (tenant_id, incident_id) references tenant.incident (tenant_id, id),
  constraint insight_blame_migration foreign key (tenant_id, migration_id) references tenant.migration (tenant_id, id)
);
select tenant.guard('tenant.insight_blame', 'select, insert, delete');
create index insight_blame_of on tenant.insight_blame (tenant_id, migration_id);
