alter table tenant.notice validate constraint notice_kind_known;
