-- Of which revisions a guard is a part. One that was taken out of an amendment stays a part of what is in force, so the same
-- setting may stand in two rows; that no revision has it twice is seen to where guards are added, one after the other.
alter table tenant.decision_guard
  add column revisions int4multirange not null default '{[1,)}',
  drop constraint decision_guard_once;
