-- Databases whose latest snapshot has no DDL, so that there was nothing to try the guards on. Runs that are there counted
-- them among those that were tried, and keep 0.
alter table tenant.guard_trial add column databases_untried int not null default 0;
