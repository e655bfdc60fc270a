alter table tenant.line_comment validate constraint line_comment_last_line;
alter table tenant.line_comment validate constraint line_comment_suggests;
alter table tenant.line_comment validate constraint line_comment_taken;
