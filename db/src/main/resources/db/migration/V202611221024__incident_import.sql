-- The incidents of one file belong together: one promise stands for the causes of all of them.
alter table tenant.incident
  add column import_id uuid;
