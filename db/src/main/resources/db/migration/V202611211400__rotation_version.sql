-- What a rotation says from when on. Rows are only ever added: what was, stays, and a later number takes the place of
-- every earlier one that was to hold from the same time on or after it.
create table tenant.rotation_version (
  tenant_id uuid not null default tenant.current_tenant() constraint rotation_version_tenant references platform.tenant,
  rotation_id uuid not null,
  number int not null constraint rotation_version_number check (number >= 1),
  -- The first one holds from the first handover on.
  holds_from timestamptz,
  time_zone text not null constraint rotation_version_time_zone_not_empty check (time_zone <> ''),
  handover_at time not null,
  cadence_every int not null constraint rotation_version_every check (cadence_every between 1 and 366),
  cadence_unit text not null constraint rotation_version_unit check (cadence_unit in ('DAYS', 'WEEKS')),
  weekdays_only boolean not null,
  starts_on date not null,
  strategy text not null
    constraint rotation_version_strategy check (strategy in ('ON_DUTY', 'ROUND_ROBIN', 'LEAST_LOADED')),
  lead_id uuid,
  entered_by uuid,
  entered_at timestamptz not null,
  constraint rotation_version_pk primary key (tenant_id, rotation_id, number),
  constraint rotation_version_first_from check ((number = 1) = (holds_from is null)),
  constraint rotation_version_rotation foreign key (tenant_id, rotation_id) references tenant.rotation (tenant_id, id),
  constraint rotation_version_lead foreign key (tenant_id, lead_id) references tenant.member (tenant_id, id),
  constraint rotation_version_entered_by foreign key (tenant_id, entered_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.rotation_version', 'select, insert');

-- In the order in which they take turns.
create table tenant.rotation_version_member (
  tenant_id uuid not null default tenant.current_tenant()
    constraint rotation_version_member_tenant references platform.tenant,
  rotation_id uuid not null,
  number int not null,
  position int not null constraint rotation_version_member_position check (position >= 0),
  member_id uuid not null,
  constraint rotation_version_member_pk primary key (tenant_id, rotation_id, number, position),
  constraint rotation_version_member_unique unique (tenant_id, rotation_id, number, member_id),
  constraint rotation_version_member_version
    foreign key (tenant_id, rotation_id, number) references tenant.rotation_version (tenant_id, rotation_id, number),
  constraint rotation_version_member_member foreign key (tenant_id, member_id) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.rotation_version_member', 'select, insert');
