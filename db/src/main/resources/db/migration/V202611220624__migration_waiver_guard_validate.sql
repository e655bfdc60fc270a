alter table tenant.waiver validate constraint waiver_guard;
