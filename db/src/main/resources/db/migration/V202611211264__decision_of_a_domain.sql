create index concurrently decision_domain_of on tenant.decision_domain (tenant_id, domain_id);
