-- When an issue that nobody read for long was last asked for by itself: one that cannot be read lets others have their turn.
alter table tenant.jira_issue add column sought_at timestamptz;
