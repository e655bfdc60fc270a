create table platform.user_account (
  id uuid primary key,
  email text not null constraint user_account_email_lower check (email = lower(email) and email like '%@%'),
  name text not null constraint user_account_name_not_empty check (name <> ''),
  password_hash text not null,
  created_at timestamptz not null default now(),
  constraint user_account_email_unique unique (email)
);

-- Which tenants a user may enter; what they may do there is the tenant's own business (tenant.member).
create table platform.membership (
  user_id uuid not null constraint membership_user references platform.user_account,
  tenant_id uuid not null constraint membership_tenant references platform.tenant,
  constraint membership_pk primary key (user_id, tenant_id)
);

create table platform.sign_in_failure (
  id bigint generated always as identity primary key,
  subject text not null,
  failed_at timestamptz not null default now()
);
create index sign_in_failure_recent on platform.sign_in_failure (subject, failed_at);

create table tenant.member (
  tenant_id uuid not null default tenant.current_tenant() constraint member_tenant references platform.tenant,
  id uuid not null,
  kind text not null constraint member_kind check (kind in ('HUMAN', 'AGENT')),
  user_id uuid constraint member_user references platform.user_account,
  owner_id uuid,
  name text not null constraint member_name_not_empty check (name <> ''),
  role text not null constraint member_role check (role in ('OWNER', 'ADMIN', 'REVIEWER', 'ENGINEER', 'VIEWER')),
  active boolean not null default true,
  created_at timestamptz not null default now(),
  version int not null default 0,
  constraint member_pk primary key (tenant_id, id),
  constraint member_user_unique unique (tenant_id, user_id),
  constraint member_owner foreign key (tenant_id, owner_id) references tenant.member (tenant_id, id),
  constraint member_human_has_user check ((kind = 'HUMAN') = (user_id is not null)),
  constraint member_agent_has_owner check ((kind = 'AGENT') = (owner_id is not null)),
  -- An agent never approves: it holds no role that could.
  constraint member_agent_role check (kind = 'HUMAN' or role in ('ENGINEER', 'VIEWER'))
);
select tenant.guard('tenant.member', 'select, insert, update');
create index member_name on tenant.member (tenant_id, name, id);

create table tenant.api_token (
  tenant_id uuid not null default tenant.current_tenant() constraint api_token_tenant references platform.tenant,
  id uuid not null,
  member_id uuid not null,
  name text not null constraint api_token_name_not_empty check (name <> ''),
  secret_hash bytea not null,
  scopes text[] not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  constraint api_token_pk primary key (tenant_id, id),
  constraint api_token_secret_unique unique (tenant_id, secret_hash),
  constraint api_token_member foreign key (tenant_id, member_id) references tenant.member (tenant_id, id),
  constraint api_token_creator foreign key (tenant_id, created_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.api_token', 'select, insert, update');

-- Spring Session's own layout (its documentation names these columns), in our schema.
create table platform.spring_session (
  primary_id char(36) not null constraint spring_session_pk primary key,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create unique index spring_session_ix1 on platform.spring_session (session_id);
create index spring_session_ix2 on platform.spring_session (expiry_time);
create index spring_session_ix3 on platform.spring_session (principal_name);
create table platform.spring_session_attributes (
  session_primary_id char(36) not null
    constraint spring_session_attributes_fk references platform.spring_session (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name)
);

grant select, insert, update on platform.user_account to lockkeeper_app;
grant select, insert, delete on platform.membership, platform.sign_in_failure to lockkeeper_app;
grant select, insert, update, delete on platform.spring_session, platform.spring_session_attributes to lockkeeper_app;
