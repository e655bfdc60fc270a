-- The application knows its kinds of notices; a new one needs no new check.
alter table tenant.notice
  add constraint notice_kind_not_empty check (kind <> '') not valid;
alter table tenant.notice
  drop constraint if exists notice_kind,
  drop constraint if exists notice_kind_known;
