-- A remark may wait as a draft, bring SQL for the lines that it is about, and stand elsewhere, or nowhere, in a later revision.
alter table tenant.line_comment
  add column draft boolean not null default false,
  add column last_line int,
  add column suggestion text,
  -- In the newest revision; null where it stands where it was said.
  add column now_line int,
  -- The number of the revision in which its lines changed.
  add column outdated_in int,
  -- The number of the revision that took the suggestion over.
  add column taken_in int;
alter table tenant.line_comment
  add constraint line_comment_last_line check (last_line >= line) not valid;
alter table tenant.line_comment
  add constraint line_comment_suggests check (suggestion is null or (last_line is not null and parent_id is null)) not valid;
alter table tenant.line_comment
  add constraint line_comment_taken check (taken_in is null or (suggestion is not null and not draft)) not valid;
grant delete on tenant.line_comment to lockkeeper_app;
