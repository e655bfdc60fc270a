-- Since when a connection is being taken away: what was written by it goes first, then the connection itself.
alter table tenant.jira_connection add column leaving_since timestamptz;
