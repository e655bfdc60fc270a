-- Places that nobody but an owner of a touched domain fills, and when somebody was last looked for. Expand: nothing that
-- runs now writes either.
alter table tenant.assignment
  add column for_owner boolean not null default false,
  add column looked_at timestamptz;
