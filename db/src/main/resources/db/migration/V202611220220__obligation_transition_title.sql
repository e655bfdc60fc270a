-- What the promise is called from then on, where a step has changed that.
alter table tenant.obligation_transition add column title text;
