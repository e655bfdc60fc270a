-- The field in which an option stands that was put there from here.
alter table tenant.jira_issue add column field_id text;
