-- Until when somebody is asked to review. Expand: nothing that runs now writes the new columns, and the new check lets
-- more in than the old one.
alter table tenant.assignment
  add column limit_from timestamptz,
  add column remind_at timestamptz,
  add column due_at timestamptz,
  add column reminded_at timestamptz,
  -- Nobody else could be asked when the time was up.
  add column stuck_at timestamptz,
  -- When something is to be done about it next.
  add column next_at timestamptz,
  -- 0 for who was asked first, 1 for who was asked in place of one whose time was up, 2 for the rotation's lead.
  add column rung int not null default 0;
alter table tenant.assignment
  add constraint assignment_status_known
  check (status in ('ASSIGNED', 'DECLINED', 'DONE', 'UNFILLED', 'ESCALATED')) not valid;
alter table tenant.assignment add constraint assignment_rung check (rung between 0 and 2) not valid;
alter table tenant.assignment drop constraint assignment_status;
