-- A door whose news an app's secret proves, which is the connection's: it has none of its own. It is registered for a while.
alter table tenant.jira_hook alter column secret drop not null;
alter table tenant.jira_hook add column registered_until timestamptz;
alter table tenant.jira_hook
  add constraint jira_hook_kind_known check (kind in ('WEBHOOK', 'AUTOMATION', 'APP')) not valid,
  add constraint jira_hook_secret check ((kind = 'APP') = (secret is null)) not valid;
alter table tenant.jira_hook drop constraint jira_hook_kind;
