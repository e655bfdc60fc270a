create index concurrently assignment_asked on tenant.assignment (tenant_id, asked_at, number);
