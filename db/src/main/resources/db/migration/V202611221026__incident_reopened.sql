-- Since when it is told to hurt again: an end before that, told however late, is not its end.
alter table tenant.incident
  add column reopened_at timestamptz;
