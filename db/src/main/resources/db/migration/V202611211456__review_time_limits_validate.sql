alter table tenant.assignment validate constraint assignment_status_known;
alter table tenant.assignment validate constraint assignment_rung;
