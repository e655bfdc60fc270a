-- How many rows the largest table had that the revision works on, where somebody counted.
alter table tenant.rehearsal
  add column row_count bigint,
  add constraint rehearsal_row_count check (row_count >= 0) not valid;
