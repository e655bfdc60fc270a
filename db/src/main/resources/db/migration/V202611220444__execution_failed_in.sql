-- The script that it failed in, where somebody said so.
alter table tenant.execution add column failed_in text not null default '';
