create index concurrently obligation_of_table on tenant.obligation (tenant_id, table_name, due_on, id);
