-- What still lasts: few at any time.
create index concurrently insight_incident_lasting on tenant.insight_incident (tenant_id, impact_started, number) where restored is null;
