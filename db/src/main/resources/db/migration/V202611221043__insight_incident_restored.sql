-- What was restored belongs to the period in which it was.
create index concurrently insight_incident_restored on tenant.insight_incident (tenant_id, restored, number) where restored is not null;
