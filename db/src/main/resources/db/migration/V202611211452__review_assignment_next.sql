-- What is to be done next about those who are asked.
create index concurrently assignment_next on tenant.assignment (tenant_id, next_at, id) where next_at is not null;
