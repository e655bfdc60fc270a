-- What people want to see of an issue, as Jira last told it. Nothing of it is ours to change.
alter table tenant.jira_issue
  add column issue_id text,
  add column summary text,
  add column status_name text,
  add column status_category text,
  add column assignee text,
  add column priority text,
  add column labels text[] not null default '{}',
  -- Jira's own time of its last change: an answer that is older than this is late, and ignored.
  add column updated_at timestamptz,
  -- Jira did not show it when it was asked for it; that may be a matter of permissions.
  add column unreachable_since timestamptz,
  -- Jira told that it was deleted, and shows it no more.
  add column gone_at timestamptz,
  add constraint jira_issue_status_category check (status_category in ('TO_DO', 'IN_PROGRESS', 'DONE')) not valid,
  add constraint jira_issue_gone_is_unreachable check (gone_at is null or unreachable_since is not null) not valid;
-- A key that an issue had before it moved is forgotten.
grant delete on tenant.jira_issue to lockkeeper_app;
