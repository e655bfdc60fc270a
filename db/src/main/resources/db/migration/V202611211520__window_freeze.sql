-- A time without changes: in one environment, or in all of them; from that tier upwards.
create table tenant.freeze (
  tenant_id uuid not null default tenant.current_tenant() constraint freeze_tenant references platform.tenant,
  id uuid not null,
  title text not null constraint freeze_title_not_empty check (title <> ''),
  environment_id uuid,
  least_tier text not null constraint freeze_least_tier check (least_tier in ('LOW', 'MODERATE', 'HIGH')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  lifted_by uuid,
  lifted_at timestamptz,
  -- What the gates have been told: nothing yet, that it has begun, that it is over.
  told text not null default 'AHEAD' constraint freeze_told check (told in ('AHEAD', 'ON', 'OVER')),
  version int not null,
  constraint freeze_pk primary key (tenant_id, id),
  constraint freeze_order check (ends_at > starts_at),
  constraint freeze_lifted check ((lifted_by is null) = (lifted_at is null)),
  constraint freeze_environment foreign key (tenant_id, environment_id) references tenant.environment (tenant_id, id),
  constraint freeze_opened_by foreign key (tenant_id, opened_by) references tenant.member (tenant_id, id),
  constraint freeze_lifted_by foreign key (tenant_id, lifted_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.freeze', 'select, insert, update');
create index freeze_ahead on tenant.freeze (tenant_id, ends_at, id);

-- Hours in which a database, or every one, has much to do, week by week. What it says is shown to who schedules.
create table tenant.busy_time (
  tenant_id uuid not null default tenant.current_tenant() constraint busy_time_tenant references platform.tenant,
  id uuid not null,
  database_id uuid,
  days text[] not null constraint busy_time_days check (cardinality(days) between 1 and 7),
  opens time not null,
  closes time not null,
  zone text not null constraint busy_time_zone_not_empty check (zone <> ''),
  note text not null constraint busy_time_note_not_empty check (note <> ''),
  keeps_builds_out boolean not null,
  added_by uuid not null,
  added_at timestamptz not null,
  constraint busy_time_pk primary key (tenant_id, id),
  constraint busy_time_database foreign key (tenant_id, database_id) references tenant.database (tenant_id, id),
  constraint busy_time_added_by foreign key (tenant_id, added_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.busy_time', 'select, insert, delete');
