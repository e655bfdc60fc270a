-- An address that is told of events of the tenant.
create table tenant.webhook (
  tenant_id uuid not null default tenant.current_tenant() constraint webhook_tenant references platform.tenant,
  id uuid not null,
  name text not null constraint webhook_name_not_empty check (name <> ''),
  address text not null constraint webhook_address_form check (address like 'http%://%'),
  format text not null constraint webhook_format check (format in ('SLACK', 'JSON')),
  events text[] not null,
  state text not null constraint webhook_state check (state in ('ACTIVE', 'OFF', 'PAUSED')),
  -- AES-256-GCM under the installation's key, bound to this row: version, nonce, ciphertext with its tag.
  secret bytea not null,
  -- In a row.
  failures int not null default 0 constraint webhook_failures check (failures >= 0),
  created_by uuid not null,
  created_at timestamptz not null,
  version int not null,
  constraint webhook_pk primary key (tenant_id, id),
  constraint webhook_name_unique unique (tenant_id, name),
  constraint webhook_created_by foreign key (tenant_id, created_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.webhook', 'select, insert, update, delete');

-- One event on its way to one webhook, with how the last attempt went. Gone with its webhook.
create table tenant.webhook_delivery (
  tenant_id uuid not null default tenant.current_tenant() constraint webhook_delivery_tenant references platform.tenant,
  id uuid not null,
  webhook_id uuid not null,
  event_key text not null constraint webhook_delivery_event_key_not_empty check (event_key <> ''),
  event text not null constraint webhook_delivery_event_not_empty check (event <> ''),
  -- As it is sent, each time the same.
  body text not null,
  at timestamptz not null,
  state text not null constraint webhook_delivery_state check (state in ('WAITING', 'FAILED', 'DELIVERED')),
  attempts int not null default 0 constraint webhook_delivery_attempts check (attempts >= 0),
  tried_at timestamptz,
  status int,
  answer text,
  constraint webhook_delivery_pk primary key (tenant_id, id),
  constraint webhook_delivery_once unique (tenant_id, webhook_id, event_key),
  constraint webhook_delivery_webhook foreign key (tenant_id, webhook_id)
    references tenant.webhook (tenant_id, id) on delete cascade
);
select tenant.guard('tenant.webhook_delivery', 'select, insert, update');
create index webhook_delivery_newest on tenant.webhook_delivery (tenant_id, at, id);
create index webhook_delivery_failed on tenant.webhook_delivery (tenant_id, at, id) where state = 'FAILED';
