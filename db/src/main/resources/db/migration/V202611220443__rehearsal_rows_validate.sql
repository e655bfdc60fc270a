alter table tenant.rehearsal validate constraint rehearsal_row_count;
