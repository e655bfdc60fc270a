-- Who said how many rows differ: a job that reports, or somebody who has compared by hand. Empty where it was said before this
-- was kept.
alter table tenant.obligation_progress
  add column drift_by uuid,
  add column drift_token text,
  add column drift_by_hand boolean,
  add constraint obligation_progress_drift_by foreign key (tenant_id, drift_by) references tenant.member (tenant_id, id) not valid;
