create index concurrently decision_domain_alone on tenant.decision_domain (tenant_id, domain_id) where alone is not false;
