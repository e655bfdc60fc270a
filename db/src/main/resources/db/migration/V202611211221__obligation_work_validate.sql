alter table tenant.obligation validate constraint obligation_origin;
alter table tenant.obligation validate constraint obligation_kind_known;
alter table tenant.obligation validate constraint obligation_database;
