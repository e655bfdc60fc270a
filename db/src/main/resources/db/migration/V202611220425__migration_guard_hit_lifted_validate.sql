alter table tenant.guard_hit validate constraint guard_hit_state;
