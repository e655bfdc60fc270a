-- A door for what Jira tells by itself; a connection has at most one of each kind.
create table tenant.jira_hook (
  tenant_id uuid not null default tenant.current_tenant() constraint jira_hook_tenant references platform.tenant,
  id uuid not null,
  connection_id uuid not null,
  kind text not null constraint jira_hook_kind check (kind in ('WEBHOOK', 'AUTOMATION')),
  -- AES-256-GCM under the installation's key, bound to this row: version, nonce, ciphertext with its tag.
  secret bytea not null,
  renewed_by uuid not null,
  renewed_at timestamptz not null,
  -- Of the newest that has been thrown away.
  received_at timestamptz,
  constraint jira_hook_pk primary key (tenant_id, id),
  constraint jira_hook_once unique (tenant_id, connection_id, kind),
  constraint jira_hook_connection foreign key (tenant_id, connection_id)
    references tenant.jira_connection (tenant_id, id) on delete cascade,
  constraint jira_hook_renewed_by foreign key (tenant_id, renewed_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.jira_hook', 'select, insert, update, delete');

-- What Jira told: which issue to look at. For all the rest Jira itself is asked. Thrown away after some days.
create table tenant.jira_news (
  tenant_id uuid not null default tenant.current_tenant() constraint jira_news_tenant references platform.tenant,
  id uuid not null,
  hook_id uuid not null,
  -- The same each time that Jira tries to tell it.
  identifier text constraint jira_news_identifier_length check (length(identifier) <= 255),
  event text not null constraint jira_news_event_not_empty check (event <> ''),
  issue_id text not null constraint jira_news_issue_id_form check (issue_id ~ '^[0-9]{1,19}$'),
  issue_key text,
  author text,
  fields text[] not null,
  issue_updated_at timestamptz,
  received_at timestamptz not null,
  -- What came of it; null while that is to come.
  outcome text constraint jira_news_outcome check (outcome in ('READ', 'GONE', 'KNOWN', 'OURS', 'FOREIGN')),
  constraint jira_news_pk primary key (tenant_id, id),
  constraint jira_news_once unique (tenant_id, hook_id, identifier),
  constraint jira_news_hook foreign key (tenant_id, hook_id) references tenant.jira_hook (tenant_id, id) on delete cascade
);
select tenant.guard('tenant.jira_news', 'select, insert, update, delete');
create index jira_news_waiting on tenant.jira_news (tenant_id, hook_id, issue_id) where outcome is null;
create index jira_news_newest on tenant.jira_news (tenant_id, hook_id, received_at);

-- Whose account it is, by Jira's own name for it: what that account does comes back as news. Null until Jira was asked.
alter table tenant.jira_connection add column account_id text;
