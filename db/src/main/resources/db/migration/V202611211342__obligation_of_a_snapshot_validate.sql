alter table tenant.obligation validate constraint obligation_origin_known;
