alter table tenant.notice validate constraint notice_kind_not_empty;
