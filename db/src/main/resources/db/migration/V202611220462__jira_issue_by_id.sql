-- What Jira tells names an issue by its number, which outlives its key.
create index concurrently jira_issue_by_id on tenant.jira_issue (tenant_id, connection_id, issue_id)
  where issue_id is not null;
