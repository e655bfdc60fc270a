-- What a connection shows at Atlassian's gateway. Gone, it is asked for anew, but for what a person has granted.
create table tenant.jira_pass (
  tenant_id uuid not null default tenant.current_tenant() constraint jira_pass_tenant references platform.tenant,
  connection_id uuid not null,
  -- By what the gateway knows the site.
  site text constraint jira_pass_site_form check (site ~ '^[A-Za-z0-9-]{1,100}$'),
  -- Both AES-256-GCM under the installation's key, bound to the connection: version, nonce, ciphertext with its tag.
  access_token bytea,
  refresh_token bytea,
  access_ends_at timestamptz,
  -- Until then one worker alone asks for another token: a refresh token counts once.
  leased_until timestamptz,
  constraint jira_pass_pk primary key (tenant_id, connection_id),
  constraint jira_pass_ends check ((access_token is null) = (access_ends_at is null)),
  constraint jira_pass_connection foreign key (tenant_id, connection_id)
    references tenant.jira_connection (tenant_id, id) on delete cascade
);
select tenant.guard('tenant.jira_pass', 'select, insert, update, delete');
