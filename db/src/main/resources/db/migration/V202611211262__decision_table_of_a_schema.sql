create index concurrently decision_table_schema on tenant.decision_table (tenant_id, schema_like)
  where name_like like '%\%%';
