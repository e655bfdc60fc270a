-- Days on which nobody works, as a calendar file had them.
create table tenant.holiday (
  tenant_id uuid not null default tenant.current_tenant() constraint holiday_tenant references platform.tenant,
  id uuid not null,
  day date not null,
  name text not null constraint holiday_name_not_empty check (name <> ''),
  constraint holiday_pk primary key (tenant_id, id),
  constraint holiday_day_unique unique (tenant_id, day)
);
select tenant.guard('tenant.holiday', 'select, insert, update, delete');
