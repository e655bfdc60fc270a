create index concurrently obligation_of_kind on tenant.obligation (tenant_id, kind, due_on, id);
