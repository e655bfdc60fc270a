-- A Jira Data Center is signed in to by a token alone. The new checks let more in than the old ones.
alter table tenant.jira_connection
  add constraint jira_connection_kind_known check (kind in ('CLOUD', 'DATA_CENTER')) not valid,
  add constraint jira_connection_account check (kind = 'DATA_CENTER' or account_email like '%@%') not valid;
alter table tenant.jira_connection drop constraint jira_connection_kind;
alter table tenant.jira_connection drop constraint jira_connection_account_email_form;
