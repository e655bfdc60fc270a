-- Whether Jira's pages of releases are told of executions, and of the gate until then.
alter table tenant.jira_connection add column deployments boolean not null default false;

-- What they were last told of a migration, and by which connection.
create table tenant.jira_deployment (
  tenant_id uuid not null default tenant.current_tenant() constraint jira_deployment_tenant references platform.tenant,
  migration_id uuid not null,
  connection_id uuid not null,
  -- Empty while it is not known for certain.
  fingerprint text not null,
  constraint jira_deployment_pk primary key (tenant_id, migration_id, connection_id),
  constraint jira_deployment_migration foreign key (tenant_id, migration_id) references tenant.migration (tenant_id, id),
  constraint jira_deployment_connection foreign key (tenant_id, connection_id)
    references tenant.jira_connection (tenant_id, id) on delete cascade
);
select tenant.guard('tenant.jira_deployment', 'select, insert, update, delete');
create index jira_deployment_of on tenant.jira_deployment (tenant_id, connection_id);
