create index concurrently decision_table_pattern on tenant.decision_table (tenant_id)
  where pattern like '%?%' or (schema_like like '%\%%' and name_like like '%\%%');
