create index concurrently notice_read on tenant.notice (tenant_id, read_at) where read_at is not null;
