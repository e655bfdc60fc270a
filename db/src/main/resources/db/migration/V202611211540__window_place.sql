-- A freeze or busy hours hold in production, as they always have, in one environment, or everywhere.
alter table tenant.freeze
  add column everywhere boolean not null default false,
  add constraint freeze_place check (not everywhere or environment_id is null) not valid;
alter table tenant.busy_time
  add column environment_id uuid,
  add column everywhere boolean not null default false,
  add constraint busy_time_place check (not everywhere or environment_id is null) not valid,
  add constraint busy_time_environment foreign key (tenant_id, environment_id)
    references tenant.environment (tenant_id, id) not valid;
