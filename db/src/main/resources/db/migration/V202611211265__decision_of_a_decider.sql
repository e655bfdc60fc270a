create index concurrently decision_decider_of on tenant.decision_decider (tenant_id, member_id);
