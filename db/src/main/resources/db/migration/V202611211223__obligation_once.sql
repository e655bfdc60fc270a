-- What a migration leaves is promised once, however often somebody says that it is done.
create unique index concurrently obligation_once on tenant.obligation (tenant_id, subject_text, kind, table_name, object_name)
  where origin = 'MIGRATION';
