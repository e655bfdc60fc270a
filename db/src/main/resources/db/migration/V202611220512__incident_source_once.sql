create unique index concurrently incident_source_once on tenant.incident (tenant_id, source, source_id);
