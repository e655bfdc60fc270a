-- A guard in its own words, with its scope and its settings. What stands in "setting" tells twins apart.
alter table tenant.decision_guard
  add column says text not null default '',
  add column severity text not null default 'WARN',
  add column tables text[] not null default '{}',
  add column except_tables text[] not null default '{}',
  add column settings jsonb not null default '{}';
grant update, delete on tenant.decision_guard to lockkeeper_app;
