-- The day that a promise has after a step. Nothing was moved before: the steps that are there keep none.
alter table tenant.obligation_transition add column due_on date;
