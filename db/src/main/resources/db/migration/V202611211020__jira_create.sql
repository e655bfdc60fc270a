create table tenant.jira_connection (
  tenant_id uuid not null default tenant.current_tenant() constraint jira_connection_tenant references platform.tenant,
  id uuid not null,
  name text not null constraint jira_connection_name_not_empty check (name <> ''),
  kind text not null constraint jira_connection_kind check (kind in ('CLOUD')),
  base_url text not null constraint jira_connection_base_url_form check (base_url ~ '^https?://[^/?#@]+(/[^?#]*)?[^/]$'),
  account_email text not null constraint jira_connection_account_email_form check (account_email like '%@%'),
  -- AES-256-GCM under the installation's key, bound to this row: version, nonce, ciphertext with its tag.
  secret bytea not null,
  state text not null constraint jira_connection_state check (state in ('ACTIVE', 'PAUSED')),
  -- Why it is paused: a message key.
  reason text,
  state_since timestamptz not null,
  created_by uuid not null,
  created_at timestamptz not null,
  version int not null,
  constraint jira_connection_pk primary key (tenant_id, id),
  constraint jira_connection_name_unique unique (tenant_id, name),
  constraint jira_connection_created_by foreign key (tenant_id, created_by) references tenant.member (tenant_id, id),
  constraint jira_connection_paused_has_reason check ((state = 'PAUSED') = (reason is not null))
);
select tenant.guard('tenant.jira_connection', 'select, insert, update, delete');

-- Which projects' issues go where; '*' takes those that no row names. One connection a project, so an issue has one home.
create table tenant.jira_connection_project (
  tenant_id uuid not null default tenant.current_tenant() constraint jira_connection_project_tenant references platform.tenant,
  project_key text not null
    constraint jira_connection_project_key_form check (project_key = '*' or project_key ~ '^[A-Z][A-Z0-9_]+$'),
  connection_id uuid not null,
  constraint jira_connection_project_pk primary key (tenant_id, project_key),
  constraint jira_connection_project_connection foreign key (tenant_id, connection_id)
    references tenant.jira_connection (tenant_id, id) on delete cascade
);
select tenant.guard('tenant.jira_connection_project', 'select, insert, delete');
create index jira_connection_project_of on tenant.jira_connection_project (tenant_id, connection_id, project_key);

-- A migration and an issue that names it or once did, with what the issue was last told. Gone when the link is.
create table tenant.jira_issue_link (
  tenant_id uuid not null default tenant.current_tenant() constraint jira_issue_link_tenant references platform.tenant,
  issue_key text not null constraint jira_issue_link_key_form check (issue_key ~ '^[A-Z][A-Z0-9_]+-[1-9][0-9]*$'),
  migration_id uuid not null,
  -- Counts the steps that noted it: whoever removes the link must not have been overtaken by one.
  noted int not null,
  -- Where it was written: the issue's own number there outlives its key.
  connection_id uuid,
  issue_id text,
  global_id text constraint jira_issue_link_global_id_length check (length(global_id) <= 255),
  -- Set before the first call that may make a link, so that whoever comes next knows there may be one.
  touched_at timestamptz,
  -- Of the link as it was last written for certain; null while that is not known.
  fingerprint text,
  tier text constraint jira_issue_link_tier check (tier in ('LOW', 'MODERATE', 'HIGH')),
  title text,
  written_at timestamptz,
  constraint jira_issue_link_pk primary key (tenant_id, issue_key, migration_id),
  constraint jira_issue_link_migration foreign key (tenant_id, migration_id) references tenant.migration (tenant_id, id),
  constraint jira_issue_link_connection foreign key (tenant_id, connection_id)
    references tenant.jira_connection (tenant_id, id),
  constraint jira_issue_link_written_whole check (written_at is null or (title is not null and tier is not null))
);
select tenant.guard('tenant.jira_issue_link', 'select, insert, update, delete');
create index jira_issue_link_of_migration on tenant.jira_issue_link (tenant_id, migration_id, issue_key);
create index jira_issue_link_of_connection on tenant.jira_issue_link (tenant_id, connection_id) where connection_id is not null;
