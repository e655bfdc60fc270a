create index concurrently guard_hit_found on tenant.guard_hit (tenant_id, found_at, guard_id, migration_id);
