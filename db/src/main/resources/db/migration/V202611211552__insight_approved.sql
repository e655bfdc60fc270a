-- Review cycles belong to the period in which they ended.
create index concurrently insight_lead_time_approved on tenant.insight_lead_time (tenant_id, t3, number) where t3 is not null;
