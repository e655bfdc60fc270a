alter table tenant.waiver
  add constraint waiver_promise foreign key (tenant_id, obligation_id) references tenant.obligation (tenant_id, id) not valid;
