-- When a pause ends by itself, as one for a quota does.
alter table tenant.jira_connection add column resume_at timestamptz;
