-- Notices of a migration are settled with it, and what was read or delivered long ago is thrown away.
alter table tenant.notice add column migration int;
grant delete on tenant.notice, tenant.webhook_delivery to lockkeeper_app;
