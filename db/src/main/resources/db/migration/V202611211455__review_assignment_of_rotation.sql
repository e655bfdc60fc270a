-- Who was asked from a rotation within a period.
create index concurrently assignment_of_rotation on tenant.assignment (tenant_id, rotation_id, asked_at);
