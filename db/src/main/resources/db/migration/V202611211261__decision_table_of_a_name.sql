-- Which decisions name a table: nearly all by its name or by its schema, few by a pattern in both.
create index concurrently decision_table_name on tenant.decision_table (tenant_id, name_like);
