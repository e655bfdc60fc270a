-- What a run measured of single statements: [{"script", "statement", "measure"}]. Evidence that stands at their lines.
alter table tenant.rehearsal add column statements jsonb not null default '[]';
alter table tenant.execution add column statements jsonb not null default '[]';
