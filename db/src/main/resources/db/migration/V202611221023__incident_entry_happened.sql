-- What is noted at three may have happened at ten: then it stands at ten.
alter table tenant.incident_entry
  add column happened_at timestamptz;
