-- What a dry run is of, chosen when it begins: what is proposed meanwhile neither moves the others nor is a part of it. Runs
-- that are under way from before have none.
alter table tenant.guard_trial
  add column migrations int[],
  add column surveyed uuid[];
