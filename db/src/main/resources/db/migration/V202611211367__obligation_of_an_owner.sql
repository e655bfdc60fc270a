create index concurrently obligation_of_owner on tenant.obligation (tenant_id, owner_id, due_on, id);
