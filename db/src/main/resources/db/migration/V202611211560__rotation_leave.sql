-- From when until when a member could not review: removed, or with a role that does not. Kept by the rotations, whose
-- calendars hold for the past as well, by who could review then. Open as long as it lasts.
create table tenant.rotation_leave (
  tenant_id uuid not null default tenant.current_tenant() constraint rotation_leave_tenant references platform.tenant,
  member_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  constraint rotation_leave_pk primary key (tenant_id, member_id, starts_at),
  constraint rotation_leave_lasts check (starts_at < ends_at),
  constraint rotation_leave_member foreign key (tenant_id, member_id) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.rotation_leave', 'select, insert, update, delete');
create unique index rotation_leave_open on tenant.rotation_leave (tenant_id, member_id) where ends_at is null;
