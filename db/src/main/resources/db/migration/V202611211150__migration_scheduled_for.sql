-- When it is to run, where somebody has said so.
alter table tenant.migration add column scheduled_for timestamptz;
