-- Shifts are not kept: they follow from these rows (see the room's calendar).
create table tenant.rotation (
  tenant_id uuid not null default tenant.current_tenant() constraint rotation_tenant references platform.tenant,
  id uuid not null,
  name text not null constraint rotation_name_not_empty check (name <> ''),
  time_zone text not null constraint rotation_time_zone_not_empty check (time_zone <> ''),
  handover_at time not null,
  cadence_days int not null constraint rotation_cadence_days check (cadence_days between 1 and 366),
  starts_on date not null,
  strategy text not null constraint rotation_strategy check (strategy in ('ON_DUTY', 'ROUND_ROBIN', 'LEAST_LOADED')),
  lead_id uuid,
  created_at timestamptz not null default now(),
  version int not null default 0,
  constraint rotation_pk primary key (tenant_id, id),
  constraint rotation_name_unique unique (tenant_id, name),
  constraint rotation_lead foreign key (tenant_id, lead_id) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.rotation', 'select, insert, update');

-- In the order in which they take turns.
create table tenant.rotation_member (
  tenant_id uuid not null default tenant.current_tenant() constraint rotation_member_tenant references platform.tenant,
  rotation_id uuid not null,
  position int not null constraint rotation_member_position check (position >= 0),
  member_id uuid not null,
  constraint rotation_member_pk primary key (tenant_id, rotation_id, position),
  constraint rotation_member_unique unique (tenant_id, rotation_id, member_id),
  constraint rotation_member_rotation foreign key (tenant_id, rotation_id) references tenant.rotation (tenant_id, id),
  constraint rotation_member_member foreign key (tenant_id, member_id) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.rotation_member', 'select, insert, delete');
