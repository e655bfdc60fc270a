alter table tenant.assignment validate constraint assignment_status_kinds;
