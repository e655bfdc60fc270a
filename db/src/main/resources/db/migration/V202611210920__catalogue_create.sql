-- A bounded context: who owns which tables.
create table tenant.domain (
  tenant_id uuid not null default tenant.current_tenant() constraint domain_tenant references platform.tenant,
  id uuid not null,
  name text not null constraint domain_name_not_empty check (name <> ''),
  description text not null default '',
  version int not null default 0,
  constraint domain_pk primary key (tenant_id, id),
  constraint domain_name_unique unique (tenant_id, name)
);
select tenant.guard('tenant.domain', 'select, insert, update');

create table tenant.domain_owner (
  tenant_id uuid not null default tenant.current_tenant() constraint domain_owner_tenant references platform.tenant,
  domain_id uuid not null,
  member_id uuid not null,
  constraint domain_owner_pk primary key (tenant_id, domain_id, member_id),
  constraint domain_owner_domain foreign key (tenant_id, domain_id) references tenant.domain (tenant_id, id),
  constraint domain_owner_member foreign key (tenant_id, member_id) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.domain_owner', 'select, insert, delete');

create table tenant.environment (
  tenant_id uuid not null default tenant.current_tenant() constraint environment_tenant references platform.tenant,
  id uuid not null,
  name text not null constraint environment_name_not_empty check (name <> ''),
  position int not null,
  production boolean not null,
  version int not null default 0,
  constraint environment_pk primary key (tenant_id, id),
  constraint environment_name_unique unique (tenant_id, name)
);
select tenant.guard('tenant.environment', 'select, insert, update');

create table tenant.database (
  tenant_id uuid not null default tenant.current_tenant() constraint database_tenant references platform.tenant,
  id uuid not null,
  name text not null constraint database_name_not_empty check (name <> ''),
  major_version int not null constraint database_major_version check (major_version between 13 and 18),
  -- Who owns the tables that no snapshot gives to anybody else.
  domain_id uuid,
  runner_sets_lock_timeout boolean not null default false,
  description text not null default '',
  version int not null default 0,
  constraint database_pk primary key (tenant_id, id),
  constraint database_name_unique unique (tenant_id, name),
  constraint database_domain foreign key (tenant_id, domain_id) references tenant.domain (tenant_id, id)
);
select tenant.guard('tenant.database', 'select, insert, update');
