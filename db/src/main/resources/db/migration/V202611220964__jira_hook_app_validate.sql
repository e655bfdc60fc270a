alter table tenant.jira_hook validate constraint jira_hook_kind_known;
alter table tenant.jira_hook validate constraint jira_hook_secret;
