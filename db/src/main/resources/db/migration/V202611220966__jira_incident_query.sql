-- Which issues of a connection's Jira are incidents, and how far they were taken in.
create table tenant.jira_incident_query (
  tenant_id uuid not null default tenant.current_tenant() constraint jira_incident_query_tenant references platform.tenant,
  connection_id uuid not null,
  issue_type text not null constraint jira_incident_query_issue_type_length check (char_length(issue_type) <= 100),
  jql text not null constraint jira_incident_query_jql_length check (char_length(jql) <= 2000),
  -- In whose name incidents are reported.
  set_by uuid not null,
  -- Everything that changed before then has been taken in; a run asks for what changed since.
  seen_until timestamptz not null,
  -- Of the run that is under way, or of the last one.
  begun_at timestamptz,
  ended_at timestamptz,
  -- Where the run under way goes on.
  token text,
  looked_at int not null default 0 constraint jira_incident_query_looked_at check (looked_at >= 0),
  fresh text[] not null default '{}',
  refused text[] not null default '{}',
  -- Why nothing could be asked.
  trouble text,
  -- Of what an admin says, so that nobody overwrites what somebody else said meanwhile.
  version int not null default 0,
  constraint jira_incident_query_pk primary key (tenant_id, connection_id),
  constraint jira_incident_query_asks check (issue_type <> '' or jql <> ''),
  constraint jira_incident_query_connection foreign key (tenant_id, connection_id)
    references tenant.jira_connection (tenant_id, id) on delete cascade,
  constraint jira_incident_query_set_by foreign key (tenant_id, set_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.jira_incident_query', 'select, insert, update, delete');
