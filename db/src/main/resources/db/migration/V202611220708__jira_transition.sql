-- From which status to which an issue went, and when: by that it is known how long a change took from its beginning on.
create table tenant.jira_transition (
  tenant_id uuid not null default tenant.current_tenant() constraint jira_transition_tenant references platform.tenant,
  connection_id uuid not null,
  issue_id text not null constraint jira_transition_issue_id_form check (issue_id ~ '^[0-9]{1,19}$'),
  -- Jira's own number of the change, by which it is never kept twice.
  change_id text not null constraint jira_transition_change_id_length check (length(change_id) <= 100),
  at timestamptz not null,
  from_status text,
  to_status text not null,
  -- Null where the workflow has the status no longer.
  from_category text constraint jira_transition_from_category check (from_category in ('TO_DO', 'IN_PROGRESS', 'DONE')),
  to_category text constraint jira_transition_to_category check (to_category in ('TO_DO', 'IN_PROGRESS', 'DONE')),
  constraint jira_transition_pk primary key (tenant_id, connection_id, issue_id, change_id),
  constraint jira_transition_connection foreign key (tenant_id, connection_id)
    references tenant.jira_connection (tenant_id, id) on delete cascade
);
select tenant.guard('tenant.jira_transition', 'select, insert, delete');
