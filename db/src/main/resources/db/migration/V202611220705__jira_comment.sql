-- What is said under an issue, once: of a migration that was rejected, or whose tier was lowered by hand.
create table tenant.jira_comment (
  tenant_id uuid not null default tenant.current_tenant() constraint jira_comment_tenant references platform.tenant,
  id uuid not null,
  issue_key text not null constraint jira_comment_key_form check (issue_key ~ '^[A-Z][A-Z0-9_]+-[1-9][0-9]*$'),
  migration_id uuid not null,
  words text not null constraint jira_comment_words_not_empty check (words <> ''),
  asked_at timestamptz not null,
  -- When a call was first begun that may have made it: from then on it is looked for before it is made.
  touched_at timestamptz,
  written_at timestamptz,
  constraint jira_comment_pk primary key (tenant_id, id),
  constraint jira_comment_migration foreign key (tenant_id, migration_id) references tenant.migration (tenant_id, id)
);
create index jira_comment_waiting on tenant.jira_comment (tenant_id, issue_key, asked_at) where written_at is null;
create index jira_comment_of_migration on tenant.jira_comment (tenant_id, migration_id);
select tenant.guard('tenant.jira_comment', 'select, insert, update, delete');
