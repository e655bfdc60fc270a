-- Append-only: the application role may add and read, never change or remove.
create table tenant.audit_entry (
  tenant_id uuid not null default tenant.current_tenant() constraint audit_entry_tenant references platform.tenant,
  position bigint not null,
  at timestamptz not null,
  actor_id uuid,
  action text not null,
  subject text not null,
  detail text not null default '',
  previous_hash text not null,
  hash text not null,
  constraint audit_entry_pk primary key (tenant_id, position),
  constraint audit_entry_actor foreign key (tenant_id, actor_id) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.audit_entry', 'select, insert');

-- The end of each tenant's chain; its row is the lock that keeps the chain a line.
create table tenant.audit_head (
  tenant_id uuid not null default tenant.current_tenant() constraint audit_head_tenant references platform.tenant,
  position bigint not null,
  hash text not null,
  constraint audit_head_pk primary key (tenant_id)
);
select tenant.guard('tenant.audit_head', 'select, insert, update');
