alter table tenant.busy_time validate constraint busy_time_heavy_minutes;
