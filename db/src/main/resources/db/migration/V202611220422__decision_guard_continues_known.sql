alter table tenant.decision_guard
  add constraint decision_guard_continues foreign key (tenant_id, continues)
    references tenant.decision_guard (tenant_id, id) not valid;
