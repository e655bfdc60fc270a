-- An issue that was moved to a project that no connection names stays with the connection that followed it there.
alter table tenant.jira_issue_link add column moved_at timestamptz;
