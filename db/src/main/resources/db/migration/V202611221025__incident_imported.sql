create index concurrently incident_imported on tenant.incident (tenant_id, import_id) where import_id is not null;
