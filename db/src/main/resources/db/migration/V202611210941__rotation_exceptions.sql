-- Lets an exclusion constraint compare identifiers for equality beside a range for overlap.
create extension if not exists btree_gist with schema platform;

-- This person instead of whoever's turn it is; never two at the same instant of one rotation.
create table tenant.rotation_override (
  tenant_id uuid not null default tenant.current_tenant() constraint rotation_override_tenant references platform.tenant,
  id uuid not null,
  rotation_id uuid not null,
  member_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint rotation_override_pk primary key (tenant_id, id),
  constraint rotation_override_lasts check (starts_at < ends_at),
  constraint rotation_override_rotation foreign key (tenant_id, rotation_id) references tenant.rotation (tenant_id, id),
  constraint rotation_override_member foreign key (tenant_id, member_id) references tenant.member (tenant_id, id),
  constraint rotation_override_alone
    exclude using gist (tenant_id with =, rotation_id with =, tstzrange(starts_at, ends_at) with &&)
);
select tenant.guard('tenant.rotation_override', 'select, insert, update, delete');

-- A member is away, in every rotation.
create table tenant.time_off (
  tenant_id uuid not null default tenant.current_tenant() constraint time_off_tenant references platform.tenant,
  id uuid not null,
  member_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint time_off_pk primary key (tenant_id, id),
  constraint time_off_lasts check (starts_at < ends_at),
  constraint time_off_member foreign key (tenant_id, member_id) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.time_off', 'select, insert, update, delete');
create index time_off_member on tenant.time_off (tenant_id, member_id, starts_at);
