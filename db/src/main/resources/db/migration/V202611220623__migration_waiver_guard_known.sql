alter table tenant.waiver
  add constraint waiver_guard foreign key (tenant_id, guard_id) references tenant.decision_guard (tenant_id, id) not valid;
