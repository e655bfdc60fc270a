alter table tenant.freeze validate constraint freeze_place;
alter table tenant.busy_time validate constraint busy_time_place;
alter table tenant.busy_time validate constraint busy_time_environment;
