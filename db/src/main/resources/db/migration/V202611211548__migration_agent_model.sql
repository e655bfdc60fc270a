-- Which model an agent runs on; and who wrote a revision, as it was when they wrote it.
alter table tenant.member add column model text;
alter table tenant.migration add column agent_model text;
alter table tenant.migration_revision
  add column agent_name text,
  add column agent_model text,
  add column agent_owner text;
