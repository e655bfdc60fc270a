-- What a later migration may do, and what stops one.
create index concurrently obligation_open_work on tenant.obligation (tenant_id, table_name, kind)
  where status = 'OPEN' and table_name <> '';
