-- What Jira last said of an issue that migrations name. Forgotten with the connection that was asked.
create table tenant.jira_issue (
  tenant_id uuid not null default tenant.current_tenant() constraint jira_issue_tenant references platform.tenant,
  issue_key text not null constraint jira_issue_key_form check (issue_key ~ '^[A-Z][A-Z0-9_]+-[1-9][0-9]*$'),
  connection_id uuid not null,
  type_id text,
  type_name text not null constraint jira_issue_type_name_not_empty check (type_name <> ''),
  read_at timestamptz not null,
  constraint jira_issue_pk primary key (tenant_id, issue_key),
  constraint jira_issue_connection foreign key (tenant_id, connection_id)
    references tenant.jira_connection (tenant_id, id) on delete cascade
);
select tenant.guard('tenant.jira_issue', 'select, insert, update');
create index jira_issue_of_connection on tenant.jira_issue (tenant_id, connection_id);
