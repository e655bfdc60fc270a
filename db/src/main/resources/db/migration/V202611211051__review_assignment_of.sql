-- Everybody who was asked for a migration, and the places that nobody filled.
create index concurrently assignment_of_migration on tenant.assignment (tenant_id, migration_id, number);
