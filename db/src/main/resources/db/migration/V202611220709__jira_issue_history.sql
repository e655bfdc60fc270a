-- When the issue's transitions were last read from its history; null where they are still to be read.
alter table tenant.jira_issue add column history_at timestamptz;
