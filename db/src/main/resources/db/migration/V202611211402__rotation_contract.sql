-- A rotation keeps its name; the rest is what its versions say.
alter table tenant.rotation
  drop column time_zone,
  drop column handover_at,
  drop column cadence_days,
  drop column starts_on,
  drop column strategy,
  drop column lead_id;
drop table tenant.rotation_member;
