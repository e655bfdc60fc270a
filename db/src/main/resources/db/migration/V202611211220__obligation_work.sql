-- Where a promise comes from and what it is about, so that a later migration can be matched with it. Expand: nothing
-- that runs now writes the new columns, and the new check lets more kinds in than the old one.
alter table tenant.obligation
  add column origin text not null default 'HAND',
  add column database_id uuid,
  add column table_name text not null default '',
  add column object_name text not null default '';
alter table tenant.obligation
  add constraint obligation_origin check (origin in ('HAND', 'MIGRATION', 'DECISION', 'WAIVER')) not valid;
alter table tenant.obligation
  add constraint obligation_kind_known check (kind in (
    'CONTRACT', 'VALIDATE_CONSTRAINT', 'REPAIR_INDEX', 'FINISH_BACKFILL', 'REMOVE_DUAL_WRITE', 'DROP_COMPATIBILITY',
    'REVIEW_DECISION', 'END_WAIVER', 'FOLLOW_UP', 'OTHER')) not valid;
alter table tenant.obligation
  add constraint obligation_database foreign key (tenant_id, database_id) references tenant.database (tenant_id, id) not valid;
alter table tenant.obligation drop constraint obligation_kind;
