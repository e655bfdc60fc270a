-- A guard that an amendment changes is another row, as what was agreed to before stays: this is the first of them all. Its name
-- goes on, and with it what the guard has stopped, waived and let through. Empty: it is the first itself.
alter table tenant.decision_guard add column continues uuid;
