create index concurrently waiver_of_guard on tenant.waiver (tenant_id, guard_id) where guard_id is not null;
