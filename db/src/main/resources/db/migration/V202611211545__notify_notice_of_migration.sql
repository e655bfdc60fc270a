create index concurrently notice_of_migration on tenant.notice (tenant_id, migration)
  where read_at is null;
