-- How far a connection's Jira was asked for what it did not tell, project by project, and what that brought to light.
create table tenant.jira_sweep (
  tenant_id uuid not null default tenant.current_tenant() constraint jira_sweep_tenant references platform.tenant,
  connection_id uuid not null,
  project_key text not null constraint jira_sweep_project_key_form check (project_key ~ '^[A-Z][A-Z0-9_]+$'),
  -- Everything that changed before then has been seen; a run asks for what changed since.
  seen_until timestamptz not null,
  -- Of the run that is under way, or of the last one.
  begun_at timestamptz not null,
  ended_at timestamptz,
  -- Where the run under way goes on.
  token text,
  looked_at int not null default 0 constraint jira_sweep_looked_at check (looked_at >= 0),
  found text[] not null default '{}',
  -- Jira's words where it refused.
  trouble text,
  constraint jira_sweep_pk primary key (tenant_id, connection_id, project_key),
  constraint jira_sweep_connection foreign key (tenant_id, connection_id)
    references tenant.jira_connection (tenant_id, id) on delete cascade
);
select tenant.guard('tenant.jira_sweep', 'select, insert, update');
