-- Which decisions have a pattern.
create index concurrently decision_table_glob on tenant.decision_table (tenant_id, pattern);
