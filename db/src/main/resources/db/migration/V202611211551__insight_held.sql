-- How long reviewers, the author and others held it between submission and approval, in microseconds, and how often it
-- came to the reviewers. None where nobody kept the turns.
alter table tenant.insight_lead_time
  add column held_by_reviewer bigint,
  add column held_by_author bigint,
  add column held_otherwise bigint,
  add column rounds int;
