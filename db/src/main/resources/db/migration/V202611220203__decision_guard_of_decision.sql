create index concurrently decision_guard_of_decision on tenant.decision_guard (tenant_id, decision_id);
