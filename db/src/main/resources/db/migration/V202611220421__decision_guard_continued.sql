create index concurrently decision_guard_continued on tenant.decision_guard (tenant_id, continues) where continues is not null;
