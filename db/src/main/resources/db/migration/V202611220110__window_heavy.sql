-- From how many minutes on builds of indexes stay out of busy hours; it was one minute for all of them.
alter table tenant.busy_time
  add column heavy_minutes int not null default 1,
  add constraint busy_time_heavy_minutes check (heavy_minutes between 1 and 1440) not valid;
